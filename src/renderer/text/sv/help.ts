export const help = {} as const satisfies Record<`help.${string}`, string>;
