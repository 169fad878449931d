import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfPageCount } from '#api/pdf-pages.ts';
import { findBrowser } from '#test/support/browser.ts';
import { all, parseMarkup, textIn } from '#test/support/markup.ts';
import { starterIds } from '#test/support/starter.ts';
import { failureOf, openBackEnd, refusedPaths, type BackEnd } from './back-end.ts';

const { fft, mst } = starterIds;
const absence = 'Brist på belägg är inte belägg för bristande effekt.';
const kinds = [
  { kind: 'card', ids: [mst], name: 'blad-mst-2026-11-22', title: 'Multisystemisk terapi (MST)', pages: 1 },
  { kind: 'easy-card', ids: [mst], name: 'latt-svenska-mst-2026-11-22', title: 'Multisystemisk terapi', pages: 1 },
  { kind: 'compare', ids: [mst, fft], name: 'jamforelse-mst-fft-2026-11-22', title: 'Jämförelse: MST och FFT', pages: null },
  { kind: 'catalogue', ids: [mst, fft], name: 'insatskatalog-exempelstadsdelen-2026-11-22', title: 'Insatskatalog 2026', pages: null },
] as const;

const browser = await findBrowser();

describe('catalogue.document', () => {
  let backEnd: BackEnd;
  beforeAll(async () => {
    backEnd = await openBackEnd();
  });
  afterAll(() => backEnd.close());

  const make = async (kind: (typeof kinds)[number], format: 'docx' | 'html' | 'md' | 'pdf') => {
    const file = await backEnd.call.catalogue.document({ kind: kind.kind, ids: [...kind.ids], format });
    return { ...file, bytes: Buffer.from(file.content, file.encoding) };
  };

  describe.each(kinds)('of kind $kind', (kind) => {
    it('is a web page', async () => {
      const { filename, mediaType, bytes } = await make(kind, 'html');
      const page = parseMarkup(bytes.toString('utf8'));
      expect([filename, mediaType]).toEqual([`${kind.name}.html`, 'text/html']);
      expect(textIn(all(page, 'title')[0] ?? page)).toBe(kind.title);
    });

    it('is Markdown', async () => {
      const { filename, bytes } = await make(kind, 'md');
      expect(filename).toBe(`${kind.name}.md`);
      expect(bytes.toString('utf8').replaceAll('\\', '')).toContain(`# ${kind.title}`);
    });

    it('is a Word file', async () => {
      const { filename, mediaType, bytes } = await make(kind, 'docx');
      expect([filename, mediaType]).toEqual([`${kind.name}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
      const core = parseMarkup(strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array()));
      expect(textIn(all(core, 'dc:title')[0] ?? core)).toBe(kind.title);
    });

    it.skipIf(browser === null)('is a PDF', async () => {
      const { filename, mediaType, bytes } = await make(kind, 'pdf');
      expect([filename, mediaType]).toEqual([`${kind.name}.pdf`, 'application/pdf']);
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      const pages = pdfPageCount(bytes);
      if (kind.pages === null) expect(pages).toBeGreaterThan(1);
      else expect(pages).toBe(kind.pages);
    });
  });

  it('says the fixed sentence wherever something is graded very low, and keeps method and group apart', async () => {
    for (const kind of kinds.filter((one) => one.kind !== 'easy-card')) {
      const text = (await make(kind, 'md')).bytes.toString('utf8');
      expect(text).toContain(absence);
      expect(text).toMatch(/gäller gruppen|för gruppen/);
    }
  });

  it('prints the whole catalogue by problem area, with contents, glossary, every published entry once and a register', async () => {
    const file = await backEnd.call.catalogue.document({ kind: 'catalogue', format: 'html' });
    const page = parseMarkup(file.content);
    const { total } = await backEnd.call.catalogue.search({ filters: { status: ['offered', 'phasing-out', 'under-review'] }, limit: 0 });
    const main = all(page, 'main')[0] ?? page;
    const entries = all(main, 'h2').filter((one) => one.attributes['id']?.startsWith('insats-'));
    expect(entries).toHaveLength(total);
    expect(new Set(entries.map((one) => one.attributes['id'])).size).toBe(total);
    const parts = all(main, 'h1').map(textIn);
    expect([parts[0], parts.at(-1)]).toEqual(['Så läser du katalogen', 'Register']);
    expect(parts.slice(1, -1)).toEqual([...parts.slice(1, -1)].sort((one, other) => one.localeCompare(other, 'sv')));
    expect(all(main, 'th').map(textIn)).toEqual(expect.arrayContaining(['Ej bedömd', 'Mycket låg', 'Gäller gruppen']));
    const targets = new Set(['h1', 'h2', 'h3'].flatMap((name) => all(page, name)).map((one) => `#${one.attributes['id']}`));
    for (const link of all(page, 'a')) if (link.attributes['href']?.startsWith('#')) expect(targets).toContain(link.attributes['href']);
  });

  it('prints what the filters find, and says that it is a selection', async () => {
    const file = await backEnd.call.catalogue.document({ kind: 'catalogue', filters: { problemArea: ['cannabis'], kind: ['intervention'] }, format: 'md' });
    const { hits } = await backEnd.call.catalogue.search({ filters: { problemArea: ['cannabis'], kind: ['intervention'], status: ['offered', 'phasing-out', 'under-review'] } });
    expect(file.content.match(/^## .*$/gm)?.filter((line) => !/Innehåll|Ord om|Regiformer/.test(line))).toHaveLength(hits.length);
    expect(file.content).toContain('Ett urval ur katalogen.');
  });

  it('says that nothing fits rather than printing an empty catalogue', async () => {
    const file = await backEnd.call.catalogue.document({ kind: 'catalogue', filters: { age: 120, problemArea: ['cannabis'], evidence: ['high'] }, format: 'md' });
    expect(file.content).toContain('Inga insatser passar urvalet.');
  });

  it('keeps what is internal out of the printed catalogue', async () => {
    const { revision, offers } = await backEnd.call.catalogue.get({ id: fft });
    const contact = { name: 'Exempelperson Intern', role: '', phone: '', email: '', internal: true };
    const implementation = { manual: '', training: '', licence: '', supervision: '', fidelity: '', trainedStaff: [{ name: 'Exempelperson Utbildad', unitId: null, until: null }] };
    await backEnd.call.catalogue.save({ intervention: { id: fft, revision, implementation, offers: offers.map((offer) => ({ ...offer, contacts: [contact] })) } });
    const catalogue = await backEnd.call.catalogue.document({ kind: 'catalogue', ids: [fft], format: 'html' });
    const easy = await backEnd.call.catalogue.document({ kind: 'easy-card', ids: [fft], format: 'html' });
    const card = await backEnd.call.catalogue.document({ kind: 'card', ids: [fft], format: 'html' });
    expect(catalogue.content + easy.content).not.toMatch(/Exempelperson/);
    expect(card.content).toContain('Exempelperson Intern');
    expect(card.content).not.toContain('Exempelperson Utbildad');
  });

  it('fits an entry with far too much text on one page, and says that it is shortened', async () => {
    const long = 'Ett långt stycke text om målgruppen. '.repeat(50);
    const { id } = await backEnd.call.catalogue.save({ intervention: { name: 'Exempelinsats', description: long, targetGroup: long, notFor: long, legalBasis: long, verdictsDiffer: long } });
    for (const kind of ['card', 'easy-card'] as const) {
      const docx = await backEnd.call.catalogue.document({ kind, ids: [id], format: 'docx' });
      expect(parseMarkup(strFromU8(unzipSync(Buffer.from(docx.content, 'base64'))['word/document.xml'] ?? new Uint8Array())).name).toBe('#root');
    }
    const page = await backEnd.call.catalogue.document({ kind: 'card', ids: [id], format: 'html' });
    expect(page.content).toContain('Bladet är förkortat för att få plats på en sida.');
    if (browser === null) return;
    const { content } = await backEnd.call.catalogue.document({ kind: 'card', ids: [id], format: 'pdf' });
    expect(pdfPageCount(Buffer.from(content, 'base64'))).toBe(1);
  });

  it('puts several cards in one file, a page each', async () => {
    const page = parseMarkup((await backEnd.call.catalogue.document({ kind: 'card', ids: [mst, fft], format: 'html' })).content);
    expect(all(page, 'h1').map(textIn)).toEqual(['Multisystemisk terapi (MST)', 'Funktionell familjeterapi (FFT)']);
    expect(all(page, 'div').filter((one) => one.attributes['class'] === 'break')).toHaveLength(1);
  });

  it('refuses what it cannot make, and names the field', async () => {
    const { document } = backEnd.call.catalogue;
    expect(await refusedPaths(document({ kind: 'card', format: 'md' }))).toEqual(['ids']);
    expect(await refusedPaths(document({ kind: 'compare', ids: [mst], format: 'md' }))).toEqual(['ids']);
    expect(await refusedPaths(document({ kind: 'card', ids: [mst, mst], format: 'md' }))).toEqual(['ids.1']);
    expect(await refusedPaths(document({ kind: 'card', ids: [mst], filters: {}, format: 'md' }))).toEqual(['filters']);
    expect(await refusedPaths(document({ kind: 'catalogue', ids: [mst], filters: {}, format: 'md' }))).toEqual(['filters']);
    expect(await refusedPaths(document({ kind: 'card', ids: [mst], format: 'rtf' as 'md' }))).toEqual(['format']);
    expect((await failureOf(document({ kind: 'card', ids: ['finns-inte'], format: 'md' }))).code).toBe('NOT_FOUND');
  });
});
