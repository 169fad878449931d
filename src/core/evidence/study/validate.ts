import type { FieldIssue } from '#core/shared/errors.ts';
import type { Study } from '../records/study.ts';
import { doiIn } from './doi.ts';

/** A study as it is stored: texts trimmed, the DOI without address, authors that are nobody left out. A DOI that cannot be read stays as written. */
export function normaliseStudy(study: Study): Study {
  const doi = study.doi.trim();
  return {
    ...study,
    title: study.title.trim(),
    authors: study.authors.map(({ family, given }) => ({ family: family.trim(), given: given.trim() })).filter(({ family, given }) => family !== '' || given !== ''),
    journal: study.journal.trim(),
    volume: study.volume.trim(),
    issue: study.issue.trim(),
    pages: study.pages.trim(),
    publisher: study.publisher.trim(),
    doi: doiIn(doi) === '' ? doi : doiIn(doi),
    standardNumber: study.standardNumber.trim(),
    abstract: study.abstract.trim(),
    language: study.language.trim(),
    keywords: study.keywords.map((word) => word.trim()).filter((word) => word !== ''),
    identifiers: study.identifiers.map((id) => id.trim()).filter((id) => id !== ''),
    shortName: study.shortName.trim(),
  };
}

/** What is wrong with a study that a person has written, beside what its schema says. */
export function studyIssues(study: Study): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (study.doi !== '' && doiIn(study.doi) !== study.doi) issues.push({ path: ['doi'], code: 'doi', message: 'a DOI begins with 10. and has a slash' });
  study.authors.forEach(({ family }, index) => {
    if (family === '') issues.push({ path: ['authors', index, 'family'], code: 'required', message: 'an author has a family name' });
  });
  return issues;
}
