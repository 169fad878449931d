import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import type { Browser, BrowserContext, Page, Request, Route } from 'playwright';
import { launchBrowser } from '#test/support/browser.ts';
import { finding } from './findings.ts';

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

const elsewhere = 'https://elsewhere.example/';

/** The preload as a sandboxed page runs it: CommonJS, with nothing to require but electron. */
function preloadScript(file: string): string {
  const source = readFileSync(file, 'utf8');
  try {
    new Function('require', 'module', 'exports', source);
  } catch (error) {
    finding('preload', `the preload is not CommonJS: ${String(error)}`);
    return '';
  }
  return `(() => {
    const electron = { contextBridge: { exposeInMainWorld: (name, value) => Object.defineProperty(globalThis, name, { value, configurable: false, writable: false }) } };
    const require = (name) => { if (name === 'electron') return electron; throw new Error('a sandboxed preload cannot require ' + name); };
    const module = { exports: {} };
    ((require, module, exports) => { ${source}\n })(require, module, module.exports);
  })();`;
}

/** The page that sends `request`; null where it is a new window's first, which has no page yet. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

/** `webContents` on a Playwright page: what the program denies is denied here, and what it lets through is reported. */
export class StandInPage extends EventEmitter {
  private readonly context: BrowserContext;
  private readonly preload: string | null;
  private page: Page | null = null;
  private printer: Browser | null = null;
  private origin = '';
  private windowOpen: WindowOpenHandler | null = null;
  /** New windows that have been judged by their first request, and whose page has not come yet. */
  private judged = 0;

  constructor(context: BrowserContext, preload: string | null) {
    super();
    this.context = context;
    this.preload = preload;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpen = handler;
  }

  print(): void {}

  /** Shows a page that the program has written out itself, in a tab of its own and without the program's session. */
  async show(html: string, javaScriptEnabled: boolean): Promise<void> {
    if (javaScriptEnabled) finding('print', 'a page that is only to be printed may run scripts');
    const browser = await launchBrowser();
    this.printer = browser;
    this.page = await browser.newPage({ javaScriptEnabled, offline: true });
    await this.page.setContent(html);
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    if (this.page === null) throw new Error('nothing is shown');
    return await this.page.pdf({ preferCSSPageSize: options.preferCSSPageSize, printBackground: options.printBackground, tagged: options.generateTaggedPDF, outline: options.generateDocumentOutline });
  }

  /** Ends what `show` began. */
  async leaveShown(): Promise<void> {
    await this.printer?.close();
  }

  /** Opens `path` of the program, with the preload before anything else. */
  async load(origin: string, path: string): Promise<void> {
    this.origin = origin;
    this.probe('will-redirect', 'redirect');
    this.probe('will-attach-webview', 'webview');
    if (this.preload === null) finding('preload', 'the window has no preload');
    else await this.context.addInitScript(preloadScript(this.preload));
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    this.page = page;
    await this.context.route((url) => url.origin !== origin, (route) => this.leave(route));
    this.context.on('page', (popup) => void this.closePopup(popup));
    page.on('close', () => this.emit('closed'));
    await page.goto(`${origin}${path}`);
  }

  /** Whether the program prevents `event` with an address elsewhere. */
  private prevents(event: string, url: string): boolean {
    let prevented = false;
    this.emit(event, { url, isMainFrame: true, isSameDocument: false, preventDefault: () => (prevented = true) }, url);
    return prevented;
  }

  private probe(event: string, name: 'redirect' | 'webview'): void {
    if (!this.prevents(event, elsewhere)) finding(name, `${event} was let through`);
  }

  /** A request to another origin: a navigation is the program's to deny; everything else is stopped by the page's own policy. Nothing leaves the machine. */
  private async leave(route: Route): Promise<void> {
    const request = route.request();
    if (pageOf(request) !== this.page) {
      this.judged += 1;
      this.judgeWindow(request.url());
    } else if (request.isNavigationRequest()) {
      if (!this.prevents('will-navigate', request.url())) finding('navigation', `the page could leave for ${request.url()}`);
      // An answer without content leaves the page where it is, as a prevented navigation does; a broken one would show the browser's page for errors.
      return await route.fulfill({ status: 204 });
    }
    await route.abort();
  }

  private judgeWindow(url: string): void {
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab', referrer: { url: this.origin, policy: 'default' } } as Electron.HandlerDetails;
    const action = this.windowOpen?.(details).action ?? 'allow';
    if (action !== 'deny') finding('window-open', `the page could open a window at ${url}`);
  }

  /** Electron would not have made the window; a browser has, so it is closed. One that asked for nothing is judged by its address. */
  private async closePopup(popup: Page): Promise<void> {
    if (popup === this.page) return;
    // Its request may come later than the page itself, much later on a busy machine.
    for (let waited = 0; this.judged === 0 && waited < 3_000; waited += 50) await new Promise((done) => setTimeout(done, 50));
    if (this.judged > 0) this.judged -= 1;
    else this.judgeWindow(popup.url());
    await popup.close().catch(() => undefined);
  }
}
