import type { Study } from '../records/study.ts';
import { folded } from './text.ts';

/** A stored study, as far as it is needed to know it again. */
export interface KnownStudy {
  readonly id: string;
  readonly study: Study;
}

/** An imported study that is there already: `index` counts the imported ones from 0. */
export interface StudyDuplicate {
  readonly index: number;
  readonly by: 'doi' | 'title';
  /** The stored study it is the same as; null where the same text holds it twice. */
  readonly id: string | null;
  /** The earlier one in the same text; null where the other is stored. */
  readonly sameAs: number | null;
}

/** What makes a study the same as another where there is no DOI to tell: title, year and first author, folded. */
function titleKey({ title, year, authors }: Study): string {
  return [folded(title), year ?? '', folded(authors[0]?.family ?? '')].join('\u0000');
}

type Found = { readonly id: string } | { readonly index: number };

/** Remembers studies by DOI and by title. Two that both have a DOI are the same only by it. */
class Register {
  private readonly byDoi = new Map<string, Found>();
  private readonly byTitle = new Map<string, { readonly found: Found; readonly doi: string }[]>();

  find(study: Study): { readonly found: Found; readonly by: StudyDuplicate['by'] } | null {
    const same = study.doi === '' ? undefined : this.byDoi.get(study.doi);
    if (same !== undefined) return { found: same, by: 'doi' };
    const titled = this.byTitle.get(titleKey(study))?.find(({ doi }) => doi === '' || study.doi === '');
    return titled === undefined ? null : { found: titled.found, by: 'title' };
  }

  add(study: Study, found: Found): void {
    if (study.doi !== '' && !this.byDoi.has(study.doi)) this.byDoi.set(study.doi, found);
    const key = titleKey(study);
    const same = this.byTitle.get(key);
    if (same === undefined) this.byTitle.set(key, [{ found, doi: study.doi }]);
    // One without DOI and one with is all that a later one can be compared with.
    else if (!same.some(({ doi }) => (doi === '') === (study.doi === ''))) same.push({ found, doi: study.doi });
  }
}

/** Which of the studies are among those already stored, or come a second time. */
export function findDuplicates(studies: readonly Study[], stored: readonly KnownStudy[]): StudyDuplicate[] {
  const register = new Register();
  for (const { id, study } of stored) register.add(study, { id });
  return studies.flatMap((study, index) => {
    const same = register.find(study);
    register.add(study, { index });
    if (same === null) return [];
    return [{ index, by: same.by, id: 'id' in same.found ? same.found.id : null, sameAs: 'index' in same.found ? same.found.index : null }];
  });
}
