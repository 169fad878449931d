/** Owned by the compare views. */
export const compare = {} as const satisfies Record<`compare.${string}`, string>;
