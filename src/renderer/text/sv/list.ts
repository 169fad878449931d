/** Owned by the list views. */
export const list = {} as const satisfies Record<`list.${string}`, string>;
