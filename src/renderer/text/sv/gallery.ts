export const gallery = {} as const satisfies Record<`gallery.${string}`, string>;
