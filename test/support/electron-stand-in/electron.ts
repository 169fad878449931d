/**
 * Stands in for the module `electron` where its binary cannot be had: the unchanged built main and preload run against a page in Chromium.
 * It proves the wiring, not Electron, and reports what would break the security floor. Types come from electron.d.ts, so that it cannot drift.
 */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { launchStandInBrowser, type StandInBrowser } from './browser.ts';
import { finding, tell } from './findings.ts';
import { appOrigin, serveOverLoopback, type ProtocolHandler } from './loopback.ts';
import { StandInPage } from './page.ts';
import type { WireCommand } from './wire.ts';

const state = {
  ready: false,
  sandboxed: false,
  quitting: false,
  scheme: null as Electron.CustomScheme | null,
  handler: null as ProtocolHandler | null,
  browser: null as StandInBrowser | null,
  dialogPath: null as string | null,
};
const windows = new Set<StandInWindow>();

async function end(code: number): Promise<void> {
  await state.browser?.close();
  process.exit(code);
}

class StandInApp extends EventEmitter {
  private readonly becomesReady = new Promise<void>((resolve) => {
    // The program's own module must have run to its end first, as with Electron.
    setImmediate(async () => {
      state.browser = await launchStandInBrowser();
      state.ready = true;
      this.emit('ready');
      resolve();
    });
  });

  enableSandbox(): void {
    if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    state.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  whenReady(): Promise<void> {
    return this.becomesReady;
  }

  quit(): void {
    if (!state.quitting) {
      state.quitting = true;
      this.emit('before-quit', { preventDefault: () => undefined });
    }
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) void end(0);
  }

  exit(code = 0): void {
    void end(code);
  }
}

type AppShape = Pick<Electron.App, 'enableSandbox' | 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'exit'>;
const theApp = new StandInApp();
export const app = theApp satisfies AppShape;

function checkPreferences(preferences: Electron.WebPreferences): void {
  if (!state.sandboxed) finding('sandbox', 'app.enableSandbox() was not called before the program was ready');
  if (preferences.sandbox !== true) finding('sandbox', 'the window does not ask for a sandbox');
  if (preferences.contextIsolation === false || preferences.nodeIntegration === true || preferences.webSecurity === false) finding('isolation', 'the window lets the page out of its isolation');
}

function checkScheme(): void {
  const { standard, secure, supportFetchAPI, stream, bypassCSP } = state.scheme?.privileges ?? {};
  if (![standard, secure, supportFetchAPI, stream].every(Boolean) || bypassCSP === true) finding('scheme', 'the scheme has not the rights that the page needs');
}

class StandInWindow extends EventEmitter {
  readonly webContents: StandInPage;
  private destroyed = false;
  private readonly scripts: boolean;
  private readonly partition: string | null;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const { browser } = state;
    if (browser === null) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    this.scripts = preferences.javascript !== false;
    this.partition = preferences.partition ?? null;
    checkPreferences(preferences);
    this.webContents = new StandInPage(browser.context, preferences.preload ?? null);
    this.webContents.on('closed', () => this.close());
    windows.add(this);
    theApp.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    if (this.partition !== null) return await this.showPrinted(url, this.partition);
    const { handler, browser } = state;
    if (handler === null || browser === null) throw new Error(`ERR_UNKNOWN_URL_SCHEME: ${url}`);
    checkScheme();
    checkPermissions();
    const origin = await serveOverLoopback(handler);
    await this.webContents.load(origin, url.slice(appOrigin.length));
    this.emit('ready-to-show');
    tell({ type: 'loaded', debugAddress: browser.debugAddress, origin });
  }

  /** A page of another session than the program's own: its own handler answers, and its own rules hold. */
  private async showPrinted(url: string, partition: string): Promise<void> {
    if (url.length > longestAddress) throw new Error(`ERR_INVALID_URL (-300) loading an address of ${url.length} letters`);
    const other = partitions.get(partition);
    const response = await other?.handler?.(new Request(url));
    if (response === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME: ${url}`);
    if (other?.denies !== true) finding('permission', `the session ${partition} denies nothing`);
    if (!(response.headers.get('content-security-policy') ?? '').includes("default-src 'none'")) finding('csp', `${url} came without a strict content security policy`);
    await this.webContents.show(await response.text(), this.scripts);
  }

  close(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    void this.webContents.leaveShown();
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0 && !state.quitting) theApp.emit('window-all-closed');
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
}

type WindowShape = Pick<Electron.BrowserWindow, 'loadURL' | 'close' | 'isDestroyed' | 'isMinimized' | 'show' | 'focus' | 'restore'>;
export const BrowserWindow = StandInWindow satisfies new (options?: Electron.BrowserWindowConstructorOptions) => WindowShape;

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (state.ready) {
      finding('scheme', 'the scheme was registered after the program was ready');
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    state.scheme = schemes.find(({ scheme }) => appOrigin.startsWith(`${scheme}:`)) ?? null;
  },
  handle(scheme, handler) {
    if (!state.ready) throw new Error('protocol.handle can only be called when app is ready');
    if (appOrigin.startsWith(`${scheme}:`)) state.handler = handler as unknown as ProtocolHandler;
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

type RequestPermission = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckPermission = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DevicePermission = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
const permissions = { request: null as RequestPermission, check: null as CheckPermission, device: null as DevicePermission };

function checkPermissions(): void {
  const contents = {} as Electron.WebContents;
  let granted: boolean | null = null;
  permissions.request?.(contents, 'geolocation', (allow) => (granted = allow), { requestingUrl: `${appOrigin}/`, isMainFrame: true });
  if (granted !== false) finding('permission', 'a request for position was not denied');
  const checked = permissions.check?.(contents, 'geolocation', appOrigin, { requestingUrl: `${appOrigin}/`, isMainFrame: true });
  if (checked !== false) finding('permission', 'a check for position was not denied');
  if (permissions.device === null) finding('permission', 'devices are not denied');
}

/** Chromium refuses to go to a longer address, whatever it begins with. */
const longestAddress = 2 * 1024 * 1024;

interface Partition {
  handler: ProtocolHandler | null;
  denies: boolean;
}
const partitions = new Map<string, Partition>();

function otherSession(name: string): Electron.Session {
  const own: Partition = partitions.get(name) ?? { handler: null, denies: false };
  partitions.set(name, own);
  const other = {
    protocol: { handle: (_scheme: string, handler: unknown) => void (own.handler = handler as ProtocolHandler) },
    setPermissionRequestHandler: () => void (own.denies = true),
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
  } satisfies Record<keyof Pick<Electron.Session, 'protocol' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>, unknown>;
  return other as unknown as Electron.Session;
}

export const session = {
  fromPartition: otherSession,
  defaultSession: {
    setPermissionRequestHandler: (handler) => void (permissions.request = handler),
    setPermissionCheckHandler: (handler) => void (permissions.check = handler),
    setDevicePermissionHandler: (handler) => void (permissions.device = handler),
  } satisfies Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
};

export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: state.dialogPath === null, filePaths: state.dialogPath === null ? [] : [state.dialogPath] }),
  showSaveDialog: () => Promise.resolve({ canceled: state.dialogPath === null, filePath: state.dialogPath ?? '' }),
  showErrorBox: (title, text) => tell({ type: 'error-box', title, text }),
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>;

export const shell = {
  openExternal: (url) => Promise.resolve(tell({ type: 'external', url })),
  openPath: () => Promise.resolve(''),
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath'>;

type MenuTemplate = readonly Electron.MenuItemConstructorOptions[];
let menu: MenuTemplate = [];

function menuItem(label: string, items: MenuTemplate = menu): Electron.MenuItemConstructorOptions | undefined {
  for (const item of items) {
    if (item.label === label && item.click !== undefined) return item;
    const below = Array.isArray(item.submenu) ? menuItem(label, item.submenu) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Chooses a row of the program's menu, as a person does. */
function chooseMenu(label: string): void {
  const click = menuItem(label)?.click as (() => void) | undefined;
  if (click === undefined) throw new Error(`the menu has no ${label}`);
  click();
}

export const Menu = {
  buildFromTemplate: (template) => ({ items: template }) as unknown as Electron.Menu,
  setApplicationMenu: (built) => void (menu = (built as unknown as { items: MenuTemplate }).items),
} satisfies Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>;

/** Only a preload may use it; main importing it is a mistake that this makes visible. */
export const contextBridge = {
  exposeInMainWorld: () => {
    throw new Error('contextBridge belongs to the preload');
  },
} satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>;

process.on('message', (command: WireCommand) => {
  if (command.type === 'quit') app.quit();
  else if (command.type === 'choose-menu') chooseMenu(command.label);
  else state.dialogPath = command.path;
});
// Without its driver nobody would ever end it.
process.on('disconnect', () => void end(0));
