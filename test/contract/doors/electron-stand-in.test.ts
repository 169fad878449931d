import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfPageCount } from '#api/pdf-pages.ts';
import { newFolders, removeFolders } from '#test/support/app.ts';
import { openDesktopStandIn } from '#test/support/doors.ts';
import { StandIn } from '#test/support/electron-stand-in/driver.ts';
import { copyProgram, type Patch } from '#test/support/electron-stand-in/faulty.ts';
import type { FindingName } from '#test/support/electron-stand-in/findings.ts';
import type { WireMessage } from '#test/support/electron-stand-in/wire.ts';
import { say } from '#test/support/words.ts';

const elsewhere = 'https://elsewhere.example/rapport';

/** Tries to take the page elsewhere in every way a page can. */
async function tryToLeave(page: Page): Promise<void> {
  await page.evaluate((url) => void window.open(url), elsewhere);
  await page.evaluate((url) => void (window.location.href = url), elsewhere);
}

function isExternal(message: WireMessage): message is Extract<WireMessage, { type: 'external' }> {
  return message.type === 'external';
}

describe('the built desktop program in the stand-in (proves wiring, not Electron)', () => {
  let desktop: Awaited<ReturnType<typeof openDesktopStandIn>>;
  beforeAll(async () => {
    desktop = await openDesktopStandIn();
  });
  afterAll(async () => {
    await desktop.close();
  });

  it('shows the start page', async () => {
    await desktop.page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await desktop.page.title()).toContain('Insatskartan');
  });

  it('runs the preload before the page, and tells it nothing but where it is', async () => {
    const told = await desktop.page.evaluate(() => (globalThis as unknown as { insatskartan: unknown }).insatskartan);
    expect(told).toEqual({ desktop: true });
    expect(await desktop.page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis))).toEqual([]);
  });

  it('hands the page an event while the stream stays open', async () => {
    const first = await desktop.page.evaluate(async () => {
      const stop = new AbortController();
      const response = await fetch('/rpc/system/events', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"json":{"since":0}}', signal: stop.signal });
      const reader = (response.body as ReadableStream<BufferSource>).pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('data:')) text += (await reader.read()).value ?? '';
      const next = await Promise.race([reader.read().then(({ done }) => (done ? 'ended' : 'open')), new Promise((done) => setTimeout(() => done('open'), 300))]);
      stop.abort();
      return { text, next };
    });
    expect(first.text).toContain('"seq":1');
    expect(first.next).toBe('open');
  });

  it('prints a document to PDF in a window that nobody sees and that runs nothing', async () => {
    const outcome = await desktop.call('catalogue.document', { kind: 'card', ids: ['6f9ab5a2-0002-4000-8000-000000000002'], format: 'pdf' });
    const { content, filename } = (outcome as { output: { content: string; filename: string } }).output;
    expect(filename).toMatch(/^blad-fft-.*\.pdf$/);
    expect(pdfPageCount(Buffer.from(content, 'base64'))).toBe(1);
  });

  it('runs no script that stands in the page or is made from text', async () => {
    const blocked = await desktop.page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasRun = true';
      document.head.append(script);
      await new Promise((done) => setTimeout(done, 100));
      return { seen, ran: 'wasRun' in globalThis };
    });
    expect(blocked.ran).toBe(false);
    expect(blocked.seen.some((directive) => directive.startsWith('script-src'))).toBe(true);
  });

  it('stays where it is, and hands https addresses to the system browser', async () => {
    const { page, standIn } = desktop;
    const before = page.url();
    await tryToLeave(page);
    const { url } = await standIn.expectMessage(isExternal);
    expect(url).toBe(elsewhere);
    await expect.poll(() => standIn.messages.filter(isExternal).length, { timeout: 15_000 }).toBe(2);
    expect(page.url()).toBe(before);
  });

  it('shows the page that the menu names, without loading the window anew', async () => {
    const { page, standIn } = desktop;
    await page.evaluate(() => void ((globalThis as { mark?: string }).mark = 'the same window'));
    for (const [label, heading] of [['Om Insatskartan', say('about.title')], ['Hjälpsidor', say('help.title')], ['Inställningar', say('settings.title')]] as const) {
      standIn.command({ type: 'choose-menu', label });
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
    expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('the same window');
  });

  it('says on its own page what it runs on, and can show the folders', async () => {
    await desktop.page.goto(`${new URL(desktop.page.url()).origin}/om`);
    await desktop.page.getByText(say('about.here.desktop'), { exact: true }).waitFor();
    await desktop.page.getByRole('button', { name: say('about.here.showTeam') }).waitFor();
  });

  it('does none of what the stand-in looks for', () => {
    expect(desktop.standIn.findings()).toEqual([]);
  });
});

interface Fault {
  readonly what: string;
  readonly caughtAs: FindingName;
  readonly patches: readonly Patch[];
}

const main = (find: RegExp, replace: string): Patch => ({ file: 'out/main/index.js', find, replace });

const faults: readonly Fault[] = [
  { what: 'a navigation guard that is dropped', caughtAs: 'navigation', patches: [main(/\.on\("will-navigate"/, '.on("no-such-event"')] },
  { what: 'a sandbox that is off', caughtAs: 'sandbox', patches: [main(/sandbox: true/, 'sandbox: false')] },
  { what: 'a content security policy that is dropped', caughtAs: 'csp', patches: [main(/"content-security-policy":(?! policy)/, '"x-no-policy":')] },
  { what: 'a wrong call path', caughtAs: 'call-path', patches: [main(/rpcPrefix = "\/rpc"/, 'rpcPrefix = "/call"')] },
  { what: 'a preload built as ESM', caughtAs: 'preload', patches: [{ file: 'out/preload/index.cjs', find: /require\("electron"\)\.contextBridge/, replace: 'import { contextBridge } from "electron";\ncontextBridge' }] },
  { what: 'window.open that is allowed', caughtAs: 'window-open', patches: [main(/action: "deny"/, 'action: "allow"')] },
  {
    what: 'a scheme that is registered late',
    caughtAs: 'scheme',
    patches: [main(/^registerAppScheme\(\);$/m, ''), main(/^\tprotocol\.handle\(/m, '\tregisterAppScheme();\n\tprotocol.handle(')],
  },
];

async function runFaulty({ caughtAs, patches }: Fault): Promise<FindingName[]> {
  const folders = newFolders();
  const root = join(folders.team, '..', 'program');
  copyProgram(root, patches);
  const standIn = new StandIn({ teamFolder: folders.team, personalFolder: folders.personal, root });
  try {
    if (['navigation', 'window-open'].includes(caughtAs)) await tryToLeave((await standIn.page()).page);
    await standIn.expectFinding(caughtAs);
    return standIn.findings();
  } finally {
    await standIn.close();
    removeFolders(folders);
  }
}

describe('the stand-in (proves wiring, not Electron) catches', () => {
  it.each(faults)('$what', async (fault) => {
    expect(await runFaulty(fault)).toContain(fault.caughtAs);
  });
});

describe('the stand-in itself (proves wiring, not Electron)', () => {
  it('ends when its driver is gone', async () => {
    const folders = newFolders();
    const standIn = new StandIn({ teamFolder: folders.team, personalFolder: folders.personal });
    await standIn.expectMessage((message): message is Extract<WireMessage, { type: 'loaded' }> => message.type === 'loaded');
    standIn.child.disconnect();
    expect(await standIn.ended, standIn.log).toBe(0);
    removeFolders(folders);
  });
});
