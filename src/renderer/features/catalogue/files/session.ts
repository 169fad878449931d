import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { client } from '#renderer/rpc/client.ts';
import { dropMends, keepMends, openMends } from './kept-mends.ts';
import type { Mends } from './mends.ts';
import { readFile, type ChosenFile } from './readFile.ts';

/** What a chosen file would do. Its rows are fetched piece by piece. */
export type Preview = Awaited<ReturnType<typeof client.catalogue.importPreview>>;
export type RowsOutput = Awaited<ReturnType<typeof client.catalogue.importRows>>;
export type Row = RowsOutput['rows'][number];
export type Show = keyof RowsOutput['counts'];
export type ResolveAll = 'theirs' | 'mine' | 'keep-edited';
type Committed = Awaited<ReturnType<typeof client.catalogue.importCommit>>;

/** What a person has said about a file. Kept while the window is open, so that another page can be visited; the mends are kept longer. */
export interface Said extends Mends {
  readonly resolve: Readonly<Record<string, 'mine' | 'theirs'>>;
  readonly settled: Readonly<Record<string, InterventionContent>>;
  readonly resolveAll: ResolveAll;
}

export interface Session {
  readonly job: string;
  readonly file: ChosenFile | null;
  readonly said: Said;
  readonly preview: Preview | null;
  /** Counts the answers, so that rows are fetched anew after each. */
  readonly seen: number;
  readonly state: 'idle' | 'looking' | 'saving';
  readonly error: unknown;
  readonly done: Committed | null;
  /** Whether the file came with mends from another time. */
  readonly isBack: boolean;
  /** False where what has been mended is lost with the window. */
  readonly isKept: boolean;
  /** Name of the file that was stopped. */
  readonly stopped: boolean;
  readonly show: Show | null;
  /** The line whose two versions are looked at side by side. */
  readonly settling: number | null;
}

const nothingSaid: Said = { mapping: {}, headings: true, fixes: new Map(), leaveOut: new Set(), resolve: {}, settled: {}, resolveAll: 'theirs' };
const quietFor = 350;
/** The most rows that are given at a time. */
const mostRows = 1_000;

const empty = (): Session => ({ job: `import-${crypto.randomUUID()}`, file: null, said: nothingSaid, preview: null, seen: 0, state: 'idle', error: null, done: null, isBack: false, isKept: true, stopped: false, show: null, settling: null });

let session = empty();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;
let asked = 0;

export function currentSession(): Session {
  return session;
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(change: Partial<Session>): void {
  session = { ...session, ...change };
  for (const listener of listeners) listener();
}

/** What a person has said, as the back end takes it. */
export function inputOf({ file, said, job }: Session): Omit<Parameters<typeof client.catalogue.importPreview>[0], 'keep'> | null {
  if (file === null) return null;
  return {
    ...file.input,
    job,
    mapping: { ...said.mapping },
    headings: said.headings,
    fixes: [...said.fixes].flatMap(([line, fields]) => [...fields].map(([field, value]) => ({ line, field, value }))),
    leaveOut: [...said.leaveOut],
    resolve: { ...said.resolve },
    settled: { ...said.settled },
    resolveAll: said.resolveAll,
  };
}

/** Looks at the file with all that has been said. An answer that something newer has overtaken is thrown away. */
async function look(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const input = inputOf(session);
  if (input === null) return;
  asked += 1;
  const mine = asked;
  set({ state: 'looking', error: null, stopped: false });
  try {
    const preview = await client.catalogue.importPreview({ ...input, keep: true });
    if (mine !== asked) return;
    if (preview.cancelled === true) set(session.preview === null ? { ...empty(), stopped: true } : { state: 'idle', stopped: true });
    else set({ preview, state: 'idle', seen: session.seen + 1, show: session.show ?? (preview.summary.error > 0 ? 'mend' : null) });
  } catch (error) {
    if (mine === asked) set({ state: 'idle', error });
  }
}

/** A new file takes the place of the one before, and what was said about that. */
export async function chooseFile(chosen: File): Promise<void> {
  asked += 1;
  const mine = asked;
  set({ ...empty(), state: 'looking' });
  try {
    const file = await readFile(chosen);
    if (mine !== asked) return;
    const mends = await openMends(file, (isKept) => set({ isKept }));
    if (mine !== asked) return;
    set({ file, said: { ...nothingSaid, ...mends }, isBack: mends !== null });
    await look();
  } catch (error) {
    if (mine === asked) set({ state: 'idle', error });
  }
}

function say(change: Partial<Said>, wait = 0): void {
  set({ said: { ...session.said, ...change }, error: null });
  keepMends(session.said);
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void look(), wait);
}

export const chooseColumn = (header: string, field: string | null): void => say({ mapping: { ...session.said.mapping, [header]: field } });
export const chooseHeadings = (headings: boolean): void => say({ headings, mapping: {} });

/** Writes something instead of what stands in the file. It is checked when the typing pauses. */
export function fixCell(line: number, field: string, value: string): void {
  const fields = new Map(session.said.fixes.get(line)).set(field, value);
  say({ fixes: new Map(session.said.fixes).set(line, fields) }, quietFor);
}

/** The row as it stands in the file again. */
export function undoLine(line: number): void {
  const fixes = new Map(session.said.fixes);
  const leaveOut = new Set(session.said.leaveOut);
  fixes.delete(line);
  leaveOut.delete(line);
  say({ fixes, leaveOut });
}

/** The whole file as it stands, with nothing mended. */
export function startOver(): void {
  set({ isBack: false });
  say(nothingSaid);
}

export function leaveOutLine(line: number): void {
  say({ leaveOut: new Set(session.said.leaveOut).add(line) });
}

/** Leaves out all rows that are wrong as things stand. */
export async function leaveOutFaulty(): Promise<void> {
  const leaveOut = new Set(session.said.leaveOut);
  for (let offset = 0, total = 1; offset < total; offset += mostRows) {
    const { rows, total: all } = await client.catalogue.importRows({ job: session.job, show: 'mend', offset, limit: mostRows });
    total = all;
    for (const row of rows) if (row.errors.length > 0 && row.line > 0) leaveOut.add(row.line);
  }
  say({ leaveOut });
}

export const resolveAll = (how: ResolveAll): void => say({ resolveAll: how });

/** Whose version of one entry counts; null takes the choice back. */
export function resolveOne(id: string, whose: 'mine' | 'theirs' | null): void {
  const { [id]: _before, ...resolve } = session.said.resolve;
  const { [id]: _settled, ...settled } = session.said.settled;
  say({ resolve: whose === null ? resolve : { ...resolve, [id]: whose }, settled });
}

/** The entry as someone has put it together, part by part. */
export function settle(id: string, content: InterventionContent): void {
  const { [id]: _before, ...resolve } = session.said.resolve;
  say({ resolve, settled: { ...session.said.settled, [id]: content } });
  set({ settling: null });
}

export const showRows = (show: Show): void => set({ show });
export const openSettling = (line: number | null): void => set({ settling: line });

/** Takes in the file, all of it or nothing. */
export async function commit(reason: string): Promise<void> {
  const input = inputOf(session);
  if (input === null || session.state !== 'idle') return;
  set({ state: 'saving', error: null, stopped: false });
  try {
    const done = await client.catalogue.importCommit({ ...input, kept: true, reason });
    if (done.cancelled === true) set({ state: 'idle', stopped: true });
    else {
      dropMends();
      set({ ...empty(), done });
    }
  } catch (error) {
    set({ state: 'idle', error });
  }
}

export const lookAgain = (): void => void look();
export const cancel = (): void => void client.catalogue.importCancel({ job: session.job });
export function forget(): void {
  dropMends();
  set(empty());
}
