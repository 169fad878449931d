/** The address without its beginning, for a source that has no title. */
export function hostOf(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/.*$/, '');
}
