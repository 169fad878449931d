/** Owned by the cards views. */
export const cards = {} as const satisfies Record<`cards.${string}`, string>;
