export const start = {} as const satisfies Record<`start.${string}`, string>;
