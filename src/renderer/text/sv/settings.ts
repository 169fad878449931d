export const settings = {} as const satisfies Record<`settings.${string}`, string>;
