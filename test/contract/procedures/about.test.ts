import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackEnd, type BackEnd } from './back-end.ts';

let backEnd: BackEnd;
beforeAll(async () => {
  backEnd = await openBackEnd();
});
afterAll(async () => {
  await backEnd.close();
});

describe('system.about', () => {
  it('says version, door and what the program runs on', async () => {
    const about = await backEnd.call.system.about({});
    expect(about).toMatchObject({ version: backEnd.ports.version, door: 'command-line', machine: { platform: process.platform, node: process.versions.node, electron: null } });
  });

  it('counts those whom the starter catalogue quotes', async () => {
    const { starter } = await backEnd.call.system.about({});
    expect(starter.bodies[0]).toEqual({ name: 'SBU', count: 43 });
    expect(starter.sites.map(({ name }) => name)).toContain('socialstyrelsen.se');
    expect(starter.sites.some(({ name }) => name.startsWith('www.'))).toBe(false);
  });

  it('holds nothing of the person or the folders', async () => {
    const text = JSON.stringify(await backEnd.call.system.about({}));
    const { dataFolder, personalFolder } = await backEnd.call.system.info({});
    for (const secret of [dataFolder, personalFolder, backEnd.actor.name]) expect(text).not.toContain(secret);
  });
});

describe('system.licences and system.sbom', () => {
  it('give what the build has gathered', async () => {
    const { own, packages } = await backEnd.call.system.licences({});
    expect(own.licence).toBe('EUPL-1.2');
    expect(own.text).toContain('EUROPEAN UNION PUBLIC LICENCE');
    expect(packages.map(({ name }) => name)).toContain('react');
    expect(packages.filter(({ page }) => page !== null && !page.startsWith('https://'))).toEqual([]);
  });

  it('give the bill of materials as a file with the version in its name', async () => {
    const { filename, encoding, content } = await backEnd.call.system.sbom({});
    expect(filename).toBe(`insatskartan-${backEnd.ports.version}.cdx.json`);
    expect(encoding).toBe('utf8');
    expect(JSON.parse(content)).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  });
});
