import type { Study } from '#core/evidence/records/study.ts';
import type { StudyType } from '#core/evidence/records/terms.ts';
import type { client } from '#renderer/rpc/client.ts';
import type { Text } from '#renderer/text/useText.ts';

export type Imported = Awaited<ReturnType<typeof client.evidence.study.import>>;
export type StudyRow = Awaited<ReturnType<typeof client.evidence.study.list>>['studies'][number];
export type StudyView = Awaited<ReturnType<typeof client.evidence.study.get>>;
export type Problem = Imported['problems'][number];
export type Duplicate = Imported['duplicates'][number];
type Described = Pick<Study, 'authors' | 'year' | 'journal'>;

const mostNames = 3;

/** The first authors' family names; the others as a number. */
export function authorWords(t: Text, authors: Study['authors']): string {
  const names = authors.map(({ family, given }) => family || given).filter((name) => name !== '');
  if (names.length === 0) return t('study.unknownAuthor');
  if (names.length <= mostNames) return names.join(', ');
  return t('study.andOthers', { first: names[0] ?? '', count: names.length - 1 });
}

/** Who, when, where: the line below a title. */
export function whoWhenWhere(t: Text, { authors, year, journal }: Described): string {
  return [authorWords(t, authors), year === null ? t('study.unknownYear') : String(year), journal].filter((part) => part !== '').join(' · ');
}

/** What kind of publication it is. */
export function typeWords(t: Text, type: StudyType): string {
  return t(`study.type.${type}`);
}
