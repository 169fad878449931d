import { describe, expect, it } from 'vitest';
import { isOwnPage, safeExternalUrl } from '#main/origin.ts';

describe('safeExternalUrl', () => {
  it.each(['https://www.sbu.se/308', 'HTTPS://www.sbu.se/', 'https://www.sbu.se:8443/a?b=c#d'])('lets %s through', (url) => {
    expect(safeExternalUrl(url)).toBe(new URL(url).href);
  });

  it.each(['http://www.sbu.se/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/share', 'ms-msdt:/id', 'app://insatskartan/', 'https://', '', 'www.sbu.se', 'https://namn:ord@www.sbu.se/', 'data:text/html,hej'])('refuses "%s"', (url) => {
    expect(safeExternalUrl(url)).toBeNull();
  });
});

describe('isOwnPage', () => {
  it('knows the program’s own pages from what only looks like them', () => {
    expect(isOwnPage('app://insatskartan/katalog')).toBe(true);
    for (const url of ['app://insatskartan.example/', 'app://annan/', 'https://insatskartan/', 'app://insatskartan@elsewhere.example/']) expect(isOwnPage(url), url).toBe(false);
  });
});
