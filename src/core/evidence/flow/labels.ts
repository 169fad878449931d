import type { EvidenceQuestion, Result } from '../records/question.ts';
import type { Study } from '../records/study.ts';

/** What people call a study: its short name, otherwise author and year. */
export function studyLabel({ shortName, authors, year, title }: Study): string {
  if (shortName.trim() !== '') return shortName.trim();
  const [first, second] = authors.map((author) => author.family.trim()).filter((family) => family !== '');
  const who = first === undefined ? title : authors.length > 2 ? `${first} m.fl.` : second === undefined ? first : `${first} och ${second}`;
  return year === null ? who : `${who} ${year}`;
}

/** One result in one line: study, outcome, comparison, time point. Parts that are not known are left out. */
export function resultLabel(question: EvidenceQuestion, result: Result, study: string): string {
  const outcome = question.outcomes.find((one) => one.id === result.outcomeId)?.name ?? '';
  return [study, outcome, result.comparison, result.timePoint].map((part) => part.trim()).filter((part) => part !== '').join(' · ');
}

/** A study as it stands in a list of references, as far as it is known. */
export function studyReference({ authors, year, title, journal, volume, issue, pages, doi }: Study): string {
  const who = authors.map(({ family, given }) => (given === '' ? family : `${family}, ${given}`)).join('; ');
  const number = issue === '' ? volume : `${volume}(${issue})`;
  const where = [journal, number, pages].map((part) => part.trim()).filter((part) => part !== '').join(', ');
  return [who, year === null ? '' : String(year), title, where, doi === '' ? '' : `doi:${doi}`].filter((part) => part !== '').join('. ');
}
