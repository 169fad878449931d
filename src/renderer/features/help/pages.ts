/** The help pages that ship with the product, as text; the files are read at build time. */
const files = import.meta.glob<string>('../../../../resources/help/*.md', { query: '?raw', import: 'default', eager: true });

export interface HelpPageText {
  /** The file's name without number and ending; part of the address. */
  readonly slug: string;
  readonly title: string;
  /** Markdown without the title line. */
  readonly body: string;
}

/** A file's name and text as a help page. The first `# ` line is the title; a leading number only orders. */
export function toHelpPage(path: string, text: string): HelpPageText {
  const name = path.split('/').at(-1)?.replace(/\.md$/, '') ?? path;
  const slug = name.replace(/^\d+[-_]/, '');
  const unwrapped = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const title = /^#\s+(.+)$/m.exec(unwrapped)?.[1]?.trim() ?? slug;
  return { slug, title, body: unwrapped.replace(/^#\s+.+$/m, '').trim() };
}

/** In the order of the file names. */
export const helpPages: readonly HelpPageText[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b, 'sv'))
  .map(([path, text]) => toHelpPage(path, text));
