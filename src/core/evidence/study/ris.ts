import type { StudyType } from '../records/terms.ts';
import { emptyDraft, type DraftNote, type StudyDraft } from './draft.ts';
import { authorFrom, type StudyAuthor } from './names.ts';
import type { ReadEntry } from './reading.ts';
import { dialectOf, readTagged, type TaggedDialect, type TaggedRecord } from './ris-lines.ts';
import { typeFrom } from './types.ts';

/** Which tags hold what, the best first. */
interface Tags {
  readonly type: readonly string[];
  readonly title: readonly string[];
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly dates: readonly string[];
  readonly journal: readonly string[];
  readonly volume: readonly string[];
  readonly issue: readonly string[];
  readonly pages: readonly string[];
  readonly lastPage: readonly string[];
  readonly publisher: readonly string[];
  readonly doi: readonly string[];
  readonly url: readonly string[];
  readonly numbers: readonly string[];
  readonly abstract: readonly string[];
  readonly language: readonly string[];
  readonly keywords: readonly string[];
  readonly note: readonly string[];
  readonly shortName: readonly string[];
  /** What the publication is said to be besides its type, e.g. "Systematic Review". */
  readonly genre: readonly string[];
}

const tagsOf: Readonly<Record<TaggedDialect, Tags>> = {
  ris: {
    type: ['TY'], title: ['TI', 'T1', 'CT'], authors: ['AU', 'A1'], editors: ['ED', 'A2', 'A3'], dates: ['PY', 'Y1', 'YR', 'DA', 'Y2'], journal: ['JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1', 'T3'],
    volume: ['VL'], issue: ['IS', 'CP'], pages: ['SP', 'C7', 'AR'], lastPage: ['EP'], publisher: ['PB'], doi: ['DO', 'DI', 'M3', 'L3', 'UR', 'LK', 'N1', 'ID'], url: ['UR', 'LK', 'L2', 'L1'],
    numbers: ['SN'], abstract: ['AB', 'N2'], language: ['LA'], keywords: ['KW', 'DE'], note: ['N1'], shortName: ['ST'], genre: ['M3', 'PT', 'DT'],
  },
  pubmed: {
    type: [], title: ['TI', 'BTI', 'TT'], authors: ['FAU', 'AU', 'CN'], editors: ['FED', 'ED'], dates: ['DP', 'DEP', 'EDAT'], journal: ['JT', 'TA'], volume: ['VI'], issue: ['IP'], pages: ['PG'],
    lastPage: [], publisher: ['PB'], doi: ['AID', 'LID', 'SO'], url: [], numbers: ['IS', 'ISBN'], abstract: ['AB', 'OAB'], language: ['LA'], keywords: ['OT', 'MH'], note: [], shortName: [], genre: ['PT'],
  },
  'web-of-science': {
    type: ['PT'], title: ['TI'], authors: ['AF', 'AU', 'BA', 'CA'], editors: ['BE'], dates: ['PY', 'EA', 'PD'], journal: ['SO', 'JI', 'J9'], volume: ['VL'], issue: ['IS'], pages: ['BP', 'AR'],
    lastPage: ['EP'], publisher: ['PU'], doi: ['DI'], url: [], numbers: ['SN', 'EI', 'BN'], abstract: ['AB'], language: ['LA'], keywords: ['DE', 'ID'], note: [], shortName: [], genre: ['DT'],
  },
  endnote: {
    type: ['0'], title: ['T'], authors: ['A'], editors: ['E'], dates: ['D', '8'], journal: ['J', 'B'], volume: ['V'], issue: ['N'], pages: ['P'], lastPage: [], publisher: ['I'], doi: ['R', 'U', 'M'],
    url: ['U'], numbers: ['@'], abstract: ['X'], language: ['G'], keywords: ['K'], note: ['Z'], shortName: ['!'], genre: ['9'],
  },
};

/** Where a new line is a new value, not more of the last one. */
const listed = { keywords: /[;\n]/, authors: /\n/ } as const;

class TaggedValues {
  private readonly values = new Map<string, string[]>();

  constructor(record: TaggedRecord) {
    for (const { tag, lines } of record.fields) {
      const before = this.values.get(tag);
      if (before === undefined) this.values.set(tag, [lines.join('\n')]);
      else before.push(lines.join('\n'));
    }
  }

  /** Every value under the tags, in their order. */
  all(tags: readonly string[]): string[] {
    return tags.flatMap((tag) => this.values.get(tag) ?? []).filter((value) => value.trim() !== '');
  }

  /** The values of the first tag that has any. */
  first(tags: readonly string[]): string[] {
    return this.all(tags.filter((tag) => this.all([tag]).length > 0).slice(0, 1));
  }

  one(tags: readonly string[]): string {
    return this.all(tags)[0] ?? '';
  }
}

function peopleIn(texts: readonly string[]): StudyAuthor[] {
  return texts
    .flatMap((text) => text.split(listed.authors))
    .flatMap((text) => (text.length < 300 && (text.match(/,/g) ?? []).length > 0 && text.includes(';') ? text.split(';') : [text]))
    .map((text) => authorFrom(text.slice(0, 400)))
    .filter((author) => author !== null);
}

/** "Databas nummer" for the registers a record says it comes from. */
function identifiersOf(record: TaggedValues, dialect: TaggedDialect): string[] {
  if (dialect === 'pubmed') return [...record.all(['PMID']).map((id) => `PMID ${id.trim()}`), ...record.all(['PMC']).map((id) => `PMCID ${id.trim()}`)];
  if (dialect === 'web-of-science') return [...record.all(['UT']), ...record.all(['PM']).map((id) => `PMID ${id.trim()}`)];
  if (dialect === 'endnote') return [];
  const database = record.one(['DB', 'DP']).trim();
  const accession = record.all(['AN']).map((id) => (database === '' ? id.trim() : `${database} ${id.trim()}`));
  const pmc = record.all(['C2']).filter((id) => /^PMC\d+$/i.test(id.trim()));
  return [...accession, ...pmc.map((id) => `PMCID ${id.trim()}`), ...record.all(['U1', 'ID']).filter((id) => /^#?\d{1,7} ?(?:covidence|\[?pmid\]?)$/i.test(id.trim()))];
}

function pagesOf(record: TaggedValues, tags: Tags): string {
  const [from, to] = [record.one(tags.pages).trim(), record.one(tags.lastPage).trim()];
  return to === '' || from === to || /[-–]/.test(from) ? from : [from, to].filter((page) => page !== '').join('–');
}

/** For a book the title may stand where a journal's name does. */
function titleAndJournal(record: TaggedValues, tags: Tags, type: StudyType): { title: string; journal: string } {
  const title = record.one(tags.title);
  if (title !== '' || type !== 'book') return { title, journal: record.one(tags.journal) };
  return { title: record.one(['BT', 'T2', 'SO', 'B']), journal: '' };
}

/** The title stays out of the note, where some programs repeat it. */
function draftOf(record: TaggedValues, dialect: TaggedDialect): StudyDraft {
  const tags = tagsOf[dialect];
  const type = typeFrom({ type: record.one(tags.type), genres: record.all(tags.genre), otherwise: dialect === 'pubmed' ? 'article' : 'other' });
  const people = peopleIn(record.first(tags.authors));
  const dois = record.all(tags.doi);
  // A field for the DOI alone is believed first; the others only where they hold one.
  const own = record.all(tags.doi.slice(0, 2));
  return {
    ...emptyDraft,
    type,
    ...titleAndJournal(record, tags, type),
    authors: people.length > 0 ? people : peopleIn(record.first(tags.editors)),
    dates: record.all(tags.dates),
    volume: record.one(tags.volume),
    issue: record.one(tags.issue),
    pages: pagesOf(record, tags),
    publisher: record.one(tags.publisher),
    doiPlaces: dialect === 'ris' && own.length === 0 ? ['', ...dois] : dialect === 'ris' ? dois : ['', ...dois],
    addresses: record.all(tags.url),
    standardNumbers: record.all(tags.numbers),
    abstract: record.one(tags.abstract),
    language: record.one(tags.language),
    keywords: record.all(tags.keywords).flatMap((text) => text.split(listed.keywords)),
    identifiers: identifiersOf(record, dialect),
    shortName: record.one(tags.shortName),
    note: record.all(tags.note).join('\n'),
  };
}

/** Reads RIS, and the tagged exports of PubMed, Web of Science and EndNote that people call the same thing. */
export function readRis(text: string): ReadEntry[] {
  const dialect = dialectOf(text);
  const { records, strayLines } = readTagged(text, dialect);
  const entries = records.map((tagged): ReadEntry => {
    const record = new TaggedValues(tagged);
    const notes: DraftNote[] = [];
    if (!tagged.ended) notes.push({ code: 'no-end' });
    if (dialect === 'ris' && record.one(['TY']) === '') notes.push({ code: 'no-type', field: 'type' });
    return { line: tagged.line, key: null, draft: draftOf(record, dialect), notes };
  });
  const stray = strayLines.map((line): ReadEntry => ({ line, key: null, draft: null, notes: [{ code: 'not-a-record' }] }));
  return [...entries, ...stray].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
