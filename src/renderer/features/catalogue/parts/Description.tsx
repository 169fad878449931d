import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';

/** Web and mail only; anything else stays text. */
const allowedLink = /^(?:https?:|mailto:)/i;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
// A picture would ask the network, and the page has its own headings.
markdown.disable(['image', 'heading', 'lheading']);
markdown.validateLink = (address) => allowedLink.test(address.trim());
markdown.core.ruler.push('open-outside', ({ tokens }) => {
  const links = tokens.flatMap((block) => block.children ?? []).filter((inline) => inline.type === 'link_open');
  for (const link of links) {
    link.attrSet('target', '_blank');
    link.attrSet('rel', 'noopener noreferrer');
  }
});

/** A description written in markdown. HTML in it is shown as the text it is. */
export function Description({ text }: { text: string }) {
  const html = useMemo(() => markdown.render(text), [text]);
  return <div className="described" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The description without its markdown signs, for paper. */
export function plainText(text: string): string {
  return markdown
    .parse(text, {})
    .flatMap((block) => (block.type === 'fence' || block.type === 'code_block' ? [block.content] : [(block.children ?? []).map((inline) => (inline.type === 'softbreak' || inline.type === 'hardbreak' ? ' ' : inline.content)).join('')]))
    .filter((part) => part.trim() !== '')
    .join(' ');
}
