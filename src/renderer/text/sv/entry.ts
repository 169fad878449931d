/** Owned by the entry views. */
export const entry = {} as const satisfies Record<`entry.${string}`, string>;
