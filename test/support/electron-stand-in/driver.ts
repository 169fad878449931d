import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import type { FindingName } from './findings.ts';
import type { WireCommand, WireMessage } from './wire.ts';

export interface StandInOptions {
  readonly teamFolder: string;
  readonly personalFolder: string;
  /** The folder that holds `out`; absent means the working tree. */
  readonly root?: string;
}

type Finding = Extract<WireMessage, { type: 'finding' }>;
const patience = 60_000;

function delay(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** One run of the built desktop program in the stand-in (proves wiring, not Electron). Close it when done. */
export class StandIn {
  readonly messages: WireMessage[] = [];
  readonly child: ChildProcess;
  private browser: Browser | null = null;
  /** All that it printed, for messages. */
  log = '';
  readonly ended: Promise<number | null>;

  constructor({ teamFolder, personalFolder, root = '.' }: StandInOptions) {
    const env = { ...process.env, INSATSKARTAN_TEAM_FOLDER: teamFolder, INSATSKARTAN_PERSONAL_FOLDER: personalFolder };
    const register = resolve('test/support/electron-stand-in/register.mjs');
    this.child = spawn(process.execPath, ['--import', `file://${register}`, resolve(root, 'out/main/index.js')], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child.on('message', (message) => this.messages.push(message as WireMessage));
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    this.ended = new Promise((done) => this.child.on('exit', (code) => done(code)));
  }

  /** What the stand-in has found wrong so far, by name. */
  findings(): FindingName[] {
    return [...new Set(this.messages.filter((message): message is Finding => message.type === 'finding').map(({ name }) => name))];
  }

  /** The first message that fits, waiting for it. */
  async expectMessage<T extends WireMessage>(fits: (message: WireMessage) => message is T): Promise<T> {
    for (const until = Date.now() + patience; Date.now() < until; await delay(20)) {
      const found = this.messages.find(fits);
      if (found !== undefined) return found;
      if (this.child.exitCode !== null) break;
    }
    throw new Error(`the stand-in did not say it; it said ${JSON.stringify(this.messages)}\n${this.log}`);
  }

  /** Waits for the finding `name`. */
  async expectFinding(name: FindingName): Promise<Finding> {
    return await this.expectMessage((message): message is Finding => message.type === 'finding' && message.name === name);
  }

  /** The program's own page, in the browser that the stand-in runs, and the origin it is served at. */
  async page(): Promise<{ page: Page; origin: string }> {
    const { debugAddress, origin } = await this.expectMessage((message): message is Extract<WireMessage, { type: 'loaded' }> => message.type === 'loaded');
    this.browser = await chromium.connectOverCDP(debugAddress);
    const page = this.browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the stand-in has no page');
    return { page, origin };
  }

  command(command: WireCommand): void {
    this.child.send(command);
  }

  /** Quits the program as its menu does, and waits until it has ended. */
  async close(): Promise<void> {
    await this.browser?.close().catch(() => undefined);
    if (this.child.exitCode === null && this.child.connected) this.command({ type: 'quit' });
    const ended = await Promise.race([this.ended.then(() => true), delay(10_000).then(() => false)]);
    if (!ended) this.child.kill('SIGKILL');
  }
}
