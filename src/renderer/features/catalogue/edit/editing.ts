import { emptyIntervention, type Intervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { merge3, type MergePart } from '#core/catalogue/merge3.ts';
import { sameJson } from '#core/shared/equal.ts';
import { withValue, type Path } from './paths.ts';

/** An entry that is being written: what it was read as, and what it has become. `base` is null for a new one. */
export interface Editing {
  readonly base: InterventionContent | null;
  readonly baseRevision: number | null;
  readonly content: InterventionContent;
}

/** What somebody else has saved. */
export interface Theirs {
  readonly content: InterventionContent;
  readonly revision: number;
  readonly by: string;
}

/** The stored content of an entry, without what belongs to the document around it. */
export function contentOf({ id: _id, revision: _revision, ...content }: Intervention): InterventionContent {
  return content;
}

/** Starts from what is stored, or from nothing. */
export function startEditing(entry: Intervention | null): Editing {
  if (entry === null) return { base: null, baseRevision: null, content: emptyIntervention('') };
  const content = contentOf(entry);
  return { base: content, baseRevision: entry.revision, content };
}

/** A draft as it was kept; fields that it lacks are empty. */
export function resumeEditing(draft: { readonly base: unknown; readonly baseRevision: number | null; readonly content: unknown }): Editing {
  const whole = (content: unknown): InterventionContent => ({ ...emptyIntervention(''), ...(content as object) });
  return { base: draft.base === null ? null : whole(draft.base), baseRevision: draft.baseRevision, content: whole(draft.content) };
}

/** Whether anything has been written. */
export function isChanged({ base, content }: Editing): boolean {
  return !sameJson(content, base ?? emptyIntervention(''));
}

const noContract = { from: null, to: null, framework: null, rank: null };

/** An agreement that says nothing is none. */
function tidy(content: InterventionContent, path: Path): InterventionContent {
  const at = path.indexOf('contract');
  if (at < 0) return content;
  const way = path.slice(0, at + 1);
  const said = way.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], content);
  const contract = { ...noContract, ...(said as object) };
  return withValue(content, way, Object.values(contract).every((value) => value === null) ? null : contract);
}

/** With another value in one field. */
export function edited(editing: Editing, path: Path, value: unknown): Editing {
  return { ...editing, content: tidy(withValue(editing.content, path, value), path) };
}

/** On top of what somebody else has saved; `asked` is what both have changed, and a person decides about. */
export function onTopOf({ base, content }: Editing, theirs: Theirs): { readonly next: Editing; readonly asked: readonly MergePart[] } {
  const { content: merged, parts } = merge3({ base, mine: content, theirs: theirs.content });
  return { next: { base: theirs.content, baseRevision: theirs.revision, content: merged }, asked: parts.filter((part) => part.outcome === 'asked') };
}
