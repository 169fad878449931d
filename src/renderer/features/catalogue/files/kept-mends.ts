import { client } from '#renderer/rpc/client.ts';
import type { ChosenFile } from './readFile.ts';
import { readMends, writtenMends, type Mends } from './mends.ts';

const quietFor = 500;
/** What the personal folder takes of one draft. */
const longest = 200_000;

interface Keeper {
  readonly key: string;
  /** Told after each time whether what has been mended is kept. */
  readonly onKept: (kept: boolean) => void;
  latest: string;
  sent: string;
  timer: ReturnType<typeof setTimeout> | null;
  /** Calls go one after the other, so that an older text never lands on top of a newer. */
  queue: Promise<void>;
}

let keeper: Keeper | null = null;
let watches = false;

/** The same for the same bytes, whatever the file is called. */
async function keyOf({ input }: ChosenFile): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(input.content));
  return `import-${[...new Uint8Array(hash)].slice(0, 16).map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function send(mine: Keeper): void {
  if (mine.timer !== null) clearTimeout(mine.timer);
  mine.timer = null;
  mine.queue = mine.queue.then(async () => {
    const text = mine.latest;
    if (text === mine.sent) return;
    const kept = text.length <= longest && (await client.settings.saveDraft({ key: mine.key, text }).then(() => true, () => false));
    if (kept) mine.sent = text;
    if (mine === keeper) mine.onKept(kept);
  });
}

function onHide(): void {
  if (keeper !== null && document.visibilityState === 'hidden') send(keeper);
}

function onLeave(): void {
  if (keeper !== null) send(keeper);
}

/** What has been mended in this very file before; null where nothing has. From now on what is mended is kept under it. */
export async function openMends(file: ChosenFile, onKept: (kept: boolean) => void): Promise<Mends | null> {
  if (keeper !== null) send(keeper);
  if (!watches) {
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', onLeave);
    watches = true;
  }
  const key = await keyOf(file);
  const drafts = await client.settings.get({}).then(({ personal }) => personal.drafts, () => []);
  const text = drafts.find((draft) => draft.key === key)?.text ?? '';
  const mends = readMends(text);
  keeper = { key, onKept, latest: mends === null ? '' : text, sent: text, timer: null, queue: Promise.resolve() };
  return mends;
}

/** Keeps what has been mended, when the typing pauses. */
export function keepMends(mends: Mends): void {
  if (keeper === null) return;
  const mine = keeper;
  mine.latest = writtenMends(mends);
  if (mine.timer !== null) clearTimeout(mine.timer);
  mine.timer = setTimeout(() => send(mine), quietFor);
}

/** The file has been taken in or put away: nothing of it is kept. */
export function dropMends(): void {
  if (keeper === null) return;
  keeper.latest = '';
  send(keeper);
  keeper = null;
}
