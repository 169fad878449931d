import type { Verdict } from '../verdict.ts';
import type { Say } from './say.ts';
import { lowerFirst, type Names, upperFirst } from './names.ts';

/** "SBU, rapport 308": who says it and where. */
export function sourceText(t: Say, verdict: Pick<Verdict, 'body' | 'title'>): string {
  if (verdict.title === '') return verdict.body;
  return t('entry.verdict.source', { body: verdict.body, title: lowerFirst(verdict.title) });
}

/** "SBU 2020", or the body alone where the year could not be read. */
export function bodyYear(t: Say, verdict: Pick<Verdict, 'body' | 'year'>): string {
  return t('entry.sourceYear', { source: verdict.body, year: verdict.year === null ? t('entry.yearUnknown') : String(verdict.year) });
}

/** Method or group, with the group's name where it is known. */
export function scopeText(t: Say, verdict: Pick<Verdict, 'scope' | 'groupId'>, names: Names): string {
  if (verdict.scope === 'method') return t('entry.evidence.scopeMethod');
  if (verdict.groupId === null) return t('entry.evidence.scopeGroup');
  return t('entry.evidence.scopeGroupNamed', { group: lowerFirst(names.label('methodGroups', verdict.groupId)) });
}

/** "Effektutvärdering · gäller gruppen · 2020": the source's own word for its kind, the scope, the year. */
export function kindLine(t: Say, verdict: Verdict, names: Names): string {
  const kind = verdict.sourceType === '' ? t(`terms.verdictType.${verdict.type}`) : upperFirst(verdict.sourceType);
  return [kind, scopeText(t, verdict, names), verdict.year === null ? t('entry.yearUnknown') : String(verdict.year)].join(' · ');
}

/** Whether any statement is graded very low, so that the fixed sentence must stand beside it. */
export function hasVeryLow(verdicts: readonly Pick<Verdict, 'certainty'>[]): boolean {
  return verdicts.some((verdict) => verdict.certainty === 'very-low');
}

/** Verdicts that advise against the intervention. */
export function advisesAgainst(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.find((verdict) => verdict.direction === 'should-not');
}

/**
 * The two statements to put side by side: an effect verdict and a recommendation from another body, else the first two of different bodies.
 * All others keep their order after them.
 */
export function pairFirst(verdicts: readonly Verdict[]): { pair: Verdict[]; rest: Verdict[] } {
  if (verdicts.length < 2) return { pair: [...verdicts], rest: [] };
  const effect = verdicts.find((verdict) => verdict.type === 'effect') ?? verdicts[0];
  const others = verdicts.filter((verdict) => verdict !== effect);
  const elsewhere = others.filter((verdict) => verdict.body !== effect?.body);
  const latest = [...elsewhere].sort((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const partner = latest.find((verdict) => verdict.type === 'recommendation') ?? latest[0] ?? others[0];
  const pair = [effect, partner].filter((verdict): verdict is Verdict => verdict !== undefined);
  return { pair, rest: verdicts.filter((verdict) => !pair.includes(verdict)) };
}

export interface OutcomeRow {
  readonly outcome: string;
  readonly method: readonly Verdict[];
  readonly group: readonly Verdict[];
}

const withOutcome: readonly Verdict['type'][] = ['effect', 'study', 'review', 'recommendation'];
/** Some recommendations name whom they are for where an outcome would stand. */
const namesNoOutcome = /^rekommendation(?:en)?\b/i;

/** The outcome of a statement; empty where it names none. */
export function outcomeOf(verdict: Pick<Verdict, 'outcome'>): string {
  return namesNoOutcome.test(verdict.outcome) ? '' : verdict.outcome;
}

/** Outcomes that a source speaks of, with the grades of the method and of the group kept apart (R5). A recommendation names an outcome but grades nothing. */
export function outcomeRows(verdicts: readonly Verdict[]): OutcomeRow[] {
  const judged = verdicts.filter((verdict) => withOutcome.includes(verdict.type) && outcomeOf(verdict) !== '');
  const outcomes = [...new Set(judged.map((verdict) => verdict.outcome))];
  return outcomes.map((outcome) => {
    const about = judged.filter((verdict) => verdict.outcome === outcome);
    const graded = about.filter((verdict) => verdict.type !== 'recommendation');
    return { outcome, method: graded.filter(({ scope }) => scope === 'method'), group: graded.filter(({ scope }) => scope === 'group') };
  });
}
