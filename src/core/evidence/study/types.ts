import type { StudyType } from '../records/terms.ts';

/** What RIS, PubMed, Web of Science, EndNote, BibTeX and CSL call kinds of publication; folded, without marks. */
const known: Readonly<Record<string, StudyType>> = {
  jour: 'article', ejour: 'article', mgzn: 'article', news: 'article', abst: 'article', inpr: 'article', jfull: 'article', j: 'article', article: 'article', journalarticle: 'article',
  articlejournal: 'article', articlemagazine: 'article', articlenewspaper: 'article', suppperiodical: 'article', periodical: 'article',
  review: 'review', systematicreview: 'review', metaanalysis: 'review',
  rprt: 'report', govdoc: 'report', grnt: 'report', stand: 'report', report: 'report', techreport: 'report', manual: 'report', hear: 'report', governmentdocument: 'report',
  book: 'book', ebook: 'book', edbook: 'book', b: 'book', booklet: 'book', collection: 'book', mvbook: 'book', mvcollection: 'book', proceedings: 'book', s: 'chapter', editedbook: 'book',
  chap: 'chapter', echap: 'chapter', chapter: 'chapter', incollection: 'chapter', inbook: 'chapter', booksection: 'chapter', inreference: 'chapter', encyc: 'chapter', dict: 'chapter',
  inproceedings: 'chapter', conference: 'chapter', cpaper: 'chapter', conf: 'chapter', c: 'chapter', paperconference: 'chapter', conferencepaper: 'chapter', conferenceproceedings: 'chapter',
  thes: 'thesis', thesis: 'thesis', phdthesis: 'thesis', mastersthesis: 'thesis', mathesis: 'thesis', candthesis: 'thesis',
  protocol: 'protocol', studyprotocol: 'protocol', clinicaltrialprotocol: 'protocol',
  elec: 'web', web: 'web', webpage: 'web', blog: 'web', postweblog: 'web', online: 'web', electronic: 'web', www: 'web', icomm: 'web', post: 'web',
};

const reviewWords = /systematic(?:ally)? review|meta-?analys|scoping review|(?:systematisk|kunskaps) ?översikt|^\W*review\W*$/i;
const protocolWords = /protocol|protokoll/i;

export interface TypeWords {
  readonly type: string;
  /** What else the entry says it is. */
  readonly genres?: readonly string[];
  readonly otherwise?: StudyType;
}

/** The kind of publication that a format's own word means; a review or a protocol where the entry says so beside it. */
export function typeFrom({ type, genres = [], otherwise = 'other' }: TypeWords): StudyType {
  const plain = type.toLowerCase().slice(0, 60).replace(/[^a-z]/g, '');
  const found = Object.hasOwn(known, plain) ? known[plain] : undefined;
  if (found !== undefined && found !== 'article' && found !== 'other') return found;
  const words = genres.map((genre) => genre.slice(0, 200));
  if (words.some((genre) => protocolWords.test(genre))) return 'protocol';
  if (words.some((genre) => reviewWords.test(genre))) return 'review';
  return found ?? otherwise;
}
