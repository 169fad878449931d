import { describe, expect, it } from 'vitest';
import { helpAddress, isAllowedLink, renderMarkdown } from '#renderer/features/help/markdown.ts';
import { toHelpPage } from '#renderer/features/help/pages.ts';

describe('help pages', () => {
  it('shows HTML in the text as text', () => {
    expect(renderMarkdown('<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', ' javascript:alert(1)'])('does not follow %s', (address) => {
    expect(isAllowedLink(address)).toBe(false);
    expect(renderMarkdown(`[lockande](${address.trim()})`)).not.toContain('href');
  });

  it('leads to other help pages by their place in the product', () => {
    expect(helpAddress('02-sok.md#facetter')).toBe('/hjalp/sok#facetter');
    expect(renderMarkdown('[Sök](sok.md)')).toContain('href="/hjalp/sok"');
  });

  it('opens what leads out of the product outside it', () => {
    expect(renderMarkdown('[SBU](https://www.sbu.se)')).toContain('rel="noopener noreferrer"');
  });

  it('takes title and address from the file', () => {
    expect(toHelpPage('x/03-lasa-och-jamfora.md', '# Läsa\n\nText')).toEqual({ slug: 'lasa-och-jamfora', title: 'Läsa', body: 'Text' });
  });
});
