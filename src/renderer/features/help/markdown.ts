import MarkdownIt from 'markdown-it';

const allowed = /^(https?:|mailto:|\/|#|[\w-]+(\.md)?(#.*)?$)/i;

/** Whether a link in a help page may be followed: the product's own pages, the web, mail. */
export function isAllowedLink(address: string): boolean {
  return allowed.test(address.trim());
}

/** `sok.md#facetter` as the address of that help page; anything else as it is. */
export function helpAddress(address: string): string {
  const page = /^(?:\.\/)?(?:\d+[-_])?([\w-]+)\.md(#.*)?$/.exec(address);
  return page === null ? address : `/hjalp/${page[1] ?? ''}${page[2] ?? ''}`;
}

function headingId(text: string): string {
  return text
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

type Tokens = ReturnType<InstanceType<typeof MarkdownIt>['parse']>;

/** Links lead to our addresses, and what leads out of the product opens outside it. */
function prepareLink(token: Tokens[number]): void {
  const address = helpAddress(String(token.attrGet('href') ?? ''));
  token.attrSet('href', address);
  if (!/^https?:/i.test(address)) return;
  token.attrSet('target', '_blank');
  token.attrSet('rel', 'noopener noreferrer');
}

/** Headings can be pointed at: `/hjalp/sok#facetter`. */
function prepare(tokens: Tokens): Tokens {
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') token.attrSet('id', headingId(tokens[index + 1]?.content ?? ''));
    for (const inner of token.children ?? []) if (inner.type === 'link_open') prepareLink(inner);
  });
  return tokens;
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.validateLink = isAllowedLink;

/** Markdown as HTML. Raw HTML in the text is shown as text, and links lead only where `isAllowedLink` says. */
export function renderMarkdown(text: string): string {
  return markdown.renderer.render(prepare(markdown.parse(text, {})), markdown.options, {});
}
