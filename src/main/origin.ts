/** The program's own scheme and its only host. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://insatskartan`;

/** Whether `url` is one of the program's own pages. */
export function isOwnPage(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}

/** `url` where it is safe to hand to the system's browser: https, and no name or password in it; otherwise null. */
export function safeExternalUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}
