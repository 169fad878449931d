/** Owned by the inventory views. */
export const inventory = {} as const satisfies Record<`inventory.${string}`, string>;
