import type { Answer, Assessment, Judgement } from '#core/evidence/records/assessment.ts';
import { findIdentityNumberIn } from '#core/shared/identity-number-guard.ts';

/** What the assessor writes; the rest of an assessment is the program's. */
export type Content = Pick<Assessment, 'context' | 'answers' | 'domains' | 'overall' | 'interest'>;

/** The way to one thing in a content: `['answers', '3.1', 'justification']`. */
export type Path = readonly string[];

export const noAnswer: Answer = { answer: null, justification: '', quote: '', page: '' };
export const noJudgement: Judgement = { judgement: null, reason: '', direction: null };
export const emptyContent: Content = { context: {}, answers: {}, domains: {}, overall: noJudgement, interest: { declared: null, text: '' } };

/** The assessor's part of a stored assessment. */
export function contentOf({ context, answers, domains, overall, interest }: Assessment): Content {
  return { context, answers, domains, overall, interest };
}

/** The content with a part of one answer changed. */
export function withAnswer(content: Content, key: string, part: Partial<Answer>): Content {
  return { ...content, answers: { ...content.answers, [key]: { ...(content.answers[key] ?? noAnswer), ...part } } };
}

/** The content with a part of one judgement changed; `area` null is the whole. */
export function withJudgement(content: Content, area: string | null, part: Partial<Judgement>): Content {
  if (area === null) return { ...content, overall: { ...content.overall, ...part } };
  return { ...content, domains: { ...content.domains, [area]: { ...(content.domains[area] ?? noJudgement), ...part } } };
}

/** The judgement of an area, or of the whole where `area` is null. */
export function judgementIn(content: Content, area: string | null): Judgement {
  return area === null ? content.overall : (content.domains[area] ?? noJudgement);
}

type Plain = Readonly<Record<string, unknown>>;

/** What stands at the end of a path; undefined where nothing does. */
export function valueAt(content: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Plain)[key] : undefined), content);
}

/** A copy with another value at the end of a path; undefined takes it away. */
export function withValueAt<T>(content: T, path: readonly (string | number)[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  if (Array.isArray(content)) return content.map((item: unknown, at) => (at === Number(key) ? withValueAt(item, rest, value) : item)) as T;
  const before = (content ?? {}) as Plain;
  const next = rest.length === 0 ? value : withValueAt(before[key], rest, value);
  if (next === undefined) return Object.fromEntries(Object.entries(before).filter(([name]) => name !== String(key))) as T;
  return { ...before, [key]: next } as T;
}

const mostTries = 200;

/**
 * What may be saved of a content: texts with an identity number in them are left as they last were (R3).
 * `left` names those texts, so that the page can say so beside each.
 */
export function savable(content: Content, saved: Content): { readonly content: Content; readonly left: readonly Path[] } {
  let kept = content;
  const left: Path[] = [];
  for (let tries = 0; tries < mostTries; tries += 1) {
    const place = findIdentityNumberIn(kept);
    if (place === null) break;
    const before = valueAt(saved, place.path);
    left.push(place.path.map(String));
    kept = withValueAt(kept, place.path, findIdentityNumberIn(before) === null && typeof before === 'string' ? before : '');
  }
  return { content: kept, left };
}
