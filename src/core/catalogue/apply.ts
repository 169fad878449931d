import { emptyIntervention, interventionContentSchema, type Intervention, type InterventionContent, type InterventionInput } from './intervention.ts';

interface MaybeNamed {
  readonly id?: string | undefined;
}

function withIds<T extends MaybeNamed>(items: readonly T[], newId: () => string): (T & { id: string })[] {
  return items.map((item) => ({ ...item, id: item.id ?? newId() }));
}

/**
 * The content after `input` has been saved on top of `before` (nothing, for a new one).
 * A field given replaces the stored one whole, a field left out stays; parts of lists without id get one.
 */
export function applyInput(before: InterventionContent | null, input: InterventionInput, newId: () => string): InterventionContent {
  const { id: _id, revision: _revision, offers, verdicts, experience, localFollowUp, youthView, ...plain } = input;
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  const lists = {
    ...(offers && { offers: withIds(offers, newId) }),
    ...(verdicts && { verdicts: withIds(verdicts, newId) }),
    ...(experience && { experience: withIds(experience, newId) }),
    ...(localFollowUp && { localFollowUp: withIds(localFollowUp, newId) }),
    ...(youthView && { youthView: withIds(youthView, newId) }),
  };
  return interventionContentSchema.parse({ ...(before ?? emptyIntervention(input.name ?? '')), ...given, ...lists });
}

/** What is stored, as the rest of the program sees it. */
export function toIntervention(stored: { readonly id: string; readonly revision: number; readonly data: InterventionContent }): Intervention {
  return { ...stored.data, id: stored.id, revision: stored.revision };
}
