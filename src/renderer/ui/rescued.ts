/** The draft that holds what someone was writing when a page broke; the start page offers it back. */
export const rescuedKey = 'raddad-text';
