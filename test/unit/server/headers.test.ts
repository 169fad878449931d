import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, reactAriaStyles, secured } from '#server/headers.ts';

/** A style's text as React Aria's source writes it: without the names that its build has given, and without line breaks. */
function shape(text: string): string {
  return text.replaceAll(/\[[^\]]*\]/g, '[]').replaceAll(/\$\{[^}]*\}/g, '').replaceAll(/\s+/g, ' ');
}

describe('the content security policy', () => {
  it.each([
    { style: reactAriaStyles[0], file: 'interactions/usePress.mjs' },
    { style: reactAriaStyles[1], file: 'overlays/usePreventScroll.mjs' },
  ])('allows the style that the installed React Aria adds in $file, as it is written there', ({ style, file }) => {
    const source = readFileSync(`node_modules/react-aria/dist/private/${file}`, 'utf8');
    expect(shape(source)).toContain(shape(style));
    expect(source).toContain(style.split('\n').at(-3) as string);
  });

  it('names the attribute that React Aria marks what can be pressed with', () => {
    const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.mjs', 'utf8');
    expect(source).toContain("'data-react-aria-pressable'");
  });

  it('allows no script but the program’s own files', () => {
    expect(contentSecurityPolicy.split('; ').find((part) => part.startsWith('script-src'))).toBe("script-src 'self'");
  });
});

describe('secured', () => {
  it('keeps status, body and own headers, and keeps answers out of caches', async () => {
    const response = secured(new Response('hej', { status: 418, headers: { 'x-own': '1' } }));
    expect(response.status).toBe(418);
    expect(await response.text()).toBe('hej');
    expect(response.headers.get('x-own')).toBe('1');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('does not let a response bring a weaker policy', () => {
    const response = secured(new Response('', { headers: { 'content-security-policy': 'default-src *', 'cache-control': 'no-cache' } }));
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});
