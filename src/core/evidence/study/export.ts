import { textLimits } from '#core/shared/schemas.ts';
import type { Study } from '../records/study.ts';
import type { StudyType } from '../records/terms.ts';

interface Named {
  readonly ris: string;
  readonly csl: string;
  /** What is said beside the type, where the format has no type of its own for it. */
  readonly genre?: string;
}

const names: Readonly<Record<StudyType, Named>> = {
  article: { ris: 'JOUR', csl: 'article-journal' },
  review: { ris: 'JOUR', csl: 'article-journal', genre: 'Systematic review' },
  report: { ris: 'RPRT', csl: 'report' },
  book: { ris: 'BOOK', csl: 'book' },
  chapter: { ris: 'CHAP', csl: 'chapter' },
  thesis: { ris: 'THES', csl: 'thesis' },
  protocol: { ris: 'GEN', csl: 'document', genre: 'Study protocol' },
  web: { ris: 'ELEC', csl: 'webpage' },
  other: { ris: 'GEN', csl: 'document' },
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameOf({ family, given }: Study['authors'][number]): string {
  // The comma says that a name of several words is whole.
  return given === '' ? `${family},` : `${family}, ${given}`;
}

function risOf(study: Study): string {
  const { ris, genre = '' } = names[study.type];
  const rows: (readonly [string, string])[] = [
    ['TY', ris], ...study.authors.map((author) => ['AU', nameOf(author)] as const), ['TI', study.title], ['ST', study.shortName], ['PY', study.year === null ? '' : String(study.year)],
    ['T2', study.journal], ['VL', study.volume], ['IS', study.issue], ['SP', study.pages], ['PB', study.publisher], ['DO', study.doi], ['UR', study.url ?? ''], ['SN', study.standardNumber],
    ['AB', study.abstract], ['LA', study.language], ...study.keywords.map((word) => ['KW', word] as const), ...study.identifiers.map((id) => ['AN', id] as const), ['M3', genre], ['N1', study.note],
  ];
  const lines = rows.map(([tag, value]) => [tag, oneLine(value)] as const).filter(([, value]) => value !== '');
  return [...lines.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n');
}

/** The studies as RIS, which reference programs read. Paragraphs become spaces: the format has lines only. */
export function toRis(studies: readonly Study[]): string {
  return studies.map(risOf).join('\r\n');
}

function numbersOf(text: string): { readonly [key: string]: string } {
  const isIssn = /^\d{4}-\d{3}[\dXx]\b/.test(text.trim());
  return text === '' ? {} : { [isIssn ? 'ISSN' : 'ISBN']: text };
}

function cslOf(study: Study, index: number): Record<string, unknown> {
  const { csl, genre } = names[study.type];
  const texts = {
    title: study.title, 'title-short': study.shortName, 'container-title': study.journal, volume: study.volume, issue: study.issue, page: study.pages, publisher: study.publisher, DOI: study.doi,
    URL: study.url ?? '', abstract: study.abstract, language: study.language, note: study.note,
  };
  return {
    id: String(index + 1).slice(0, textLimits.short),
    type: csl,
    ...(genre === undefined ? {} : { genre }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    ...numbersOf(study.standardNumber),
    ...(study.year === null ? {} : { issued: { 'date-parts': [[study.year]] } }),
    ...(study.authors.length === 0 ? {} : { author: study.authors.map(({ family, given }) => (given === '' ? { literal: family } : { family, given })) }),
    ...(study.keywords.length === 0 ? {} : { keyword: study.keywords.join('; ') }),
    ...(study.identifiers.length === 0 ? {} : { 'custom-identifiers': study.identifiers }),
  };
}

/** The studies as CSL-JSON. What the format has no name for lies under `custom-identifiers`. */
export function toCslJson(studies: readonly Study[]): string {
  return `${JSON.stringify(studies.map(cslOf), null, 2)}\n`;
}
