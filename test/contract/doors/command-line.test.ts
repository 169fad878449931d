import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolders, removeFolders, type AppFolders } from '#test/support/app.ts';
import { runCommand, type CommandResult } from '#test/support/doors.ts';

interface Listed {
  readonly procedure: string;
  readonly input: { readonly type?: string };
  readonly output: Readonly<Record<string, unknown>>;
  readonly streams: boolean;
  readonly doors: readonly string[] | null;
  readonly example: { readonly input: unknown; readonly command: string } | null;
}

const fft = '6f9ab5a2-0002-4000-8000-000000000002';
let folders: AppFolders;
beforeEach(() => {
  folders = newFolders();
});
afterEach(() => removeFolders(folders));

const flags = (): string[] => ['--data', folders.team, '--me', folders.personal];
const lines = ({ stdout }: CommandResult): Record<string, unknown>[] => stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
const saveSummary = (revision: number, summary: string): string => JSON.stringify({ intervention: { id: fft, revision, summary } });

async function listed(): Promise<Listed[]> {
  const { stdout, code } = await runCommand(['--list']);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as { procedures: Listed[] }).procedures;
}

describe('--list', () => {
  it('gives every procedure a schema of its input and output, and an example', async () => {
    const procedures = await listed();
    expect(procedures.map(({ procedure }) => procedure)).toEqual(expect.arrayContaining(['system.info', 'catalogue.search', 'catalogue.inventory.save', 'host.saveFile']));
    for (const { procedure, input, output, example } of procedures) {
      expect(input.type, procedure).toBe('object');
      expect(Object.keys(output).length, procedure).toBeGreaterThan(1);
      expect(example, procedure).not.toBeNull();
    }
  });

  it('gives examples that run in order on an empty folder', async () => {
    const procedures = await listed();
    const batch = procedures.filter(({ streams }) => !streams).map(({ procedure, example }) => JSON.stringify({ procedure, input: example?.input }));
    const result = await runCommand(['--batch', '@-', ...flags()], batch.join('\n'));
    const answers = lines(result);
    const failures = procedures
      .filter(({ streams }) => !streams)
      .map(({ procedure, doors }, index) => ({ procedure, elsewhere: doors !== null && !doors.includes('command-line'), error: answers[index]?.['error'] as { code: string } | undefined }))
      .filter(({ elsewhere, error }) => error?.code !== (elsewhere ? 'UNSUPPORTED' : undefined));
    expect(failures).toEqual([]);
  });

  it('gives examples of streams that end', async () => {
    for (const { procedure, example } of (await listed()).filter(({ streams }) => streams)) {
      const result = await runCommand([procedure, JSON.stringify(example?.input), ...flags()]);
      expect(result.code, procedure).toBe(0);
      expect(lines(result).length, procedure).toBeGreaterThan(0);
    }
  });
});

describe('a call', () => {
  it('answers with JSON alone on stdout, and says nothing on stderr', async () => {
    const result = await runCommand(['system.info', '{}', ...flags()]);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout.split('\n')).toHaveLength(2);
    expect(lines(result)[0]).toMatchObject({ door: 'command-line', dataFolder: folders.team, personalFolder: folders.personal });
  });

  it('takes its input from a file and from standard input', async () => {
    const file = join(folders.team, '..', 'input.json');
    writeFileSync(file, JSON.stringify({ id: fft }));
    const fromFile = await runCommand(['catalogue.get', `@${file}`, ...flags()]);
    const fromInput = await runCommand(['catalogue.get', '@-', ...flags()], JSON.stringify({ id: fft }));
    expect(lines(fromFile)[0]).toMatchObject({ id: fft, abbreviation: 'FFT' });
    expect(fromInput.stdout).toBe(fromFile.stdout);
  });

  it('prints a failure as one object with code, message and details, and ends with 1', async () => {
    const result = await runCommand(['catalogue.get', '{"id":"6f9ab5a2-9999-4000-8000-000000009999"}', ...flags()]);
    expect(result.code).toBe(1);
    expect(lines(result)).toEqual([{ error: { code: 'NOT_FOUND', message: expect.any(String) as string, details: expect.objectContaining({ id: '6f9ab5a2-9999-4000-8000-000000009999' }) as object } }]);
  });

  it('lets go of the lock when it is done', async () => {
    expect((await runCommand(['catalogue.save', saveSummary(1, 'Ändrad'), ...flags()])).code).toBe(0);
    expect(lines(await runCommand(['system.info', '{}', ...flags()]))[0]).toMatchObject({ writable: true, lock: { heldBy: null } });
  });

  it('keeps its settings with the data where only --data is given', async () => {
    const home = join(folders.team, '..', 'home');
    const env = { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: '', APPDATA: '' };
    const result = await runCommand(['settings.save', '{"personal":{"name":"Exempelperson A"}}', '--data', folders.team], '', env);
    expect(result.code).toBe(0);
    expect(existsSync(join(folders.team, '.personal-cli'))).toBe(true);
    expect(existsSync(home)).toBe(false);
  });

  it('uses the folders that the environment names where no flag does', async () => {
    const env = { INSATSKARTAN_TEAM_FOLDER: folders.team, INSATSKARTAN_PERSONAL_FOLDER: folders.personal };
    expect(lines(await runCommand(['system.info'], '', env))[0]).toMatchObject({ dataFolder: folders.team, personalFolder: folders.personal });
  });
});

describe('--as and --now', () => {
  it('put the name and the time in the history', async () => {
    const saved = await runCommand(['catalogue.save', saveSummary(1, 'Ändrad'), ...flags(), '--as', 'Exempelperson A;redaktör', '--now', '2031-02-03T04:05:06Z']);
    expect(saved.code, saved.stdout).toBe(0);
    const [history] = lines(await runCommand(['catalogue.history', JSON.stringify({ id: fft }), ...flags()]));
    expect((history?.['revisions'] as unknown[])[0]).toMatchObject({ by: 'Exempelperson A', at: '2031-02-03T04:05:06.000Z', revision: 2 });
  });

  it.each(['Exempelperson A;läsare', 'Exempelperson A;reader,bedömare', 'Exempelperson A;'])('gives no more than the roles of "%s"', async (actor) => {
    const result = await runCommand(['catalogue.save', saveSummary(1, 'Ändrad'), ...flags(), '--as', actor]);
    expect(result.code).toBe(1);
    expect(lines(result)[0]).toMatchObject({ error: { code: 'FORBIDDEN', details: { role: 'editor' } } });
  });
});

describe('wrong usage', () => {
  it.each([
    { what: 'no procedure', args: [] },
    { what: 'an unknown procedure', args: ['system.inof'], says: 'system.info' },
    { what: 'a procedure without its area', args: ['search'], says: 'catalogue.search' },
    { what: 'a name that every object has', args: ['constructor'] },
    { what: 'a domain alone', args: ['system'] },
    { what: 'an unknown flag', args: ['system.info', '--daat', 'x'] },
    { what: 'input that is not JSON', args: ['system.info', '{okej'] },
    { what: 'an input file that does not exist', args: ['system.info', '@finns-inte.json'] },
    { what: 'an unknown role', args: ['system.info', '--as', 'Exempelperson A;chef'], says: 'redaktör' },
    { what: 'a time that is none', args: ['system.info', '--now', 'i morgon'] },
    { what: 'too many arguments', args: ['system.info', '{}', '{}'] },
    { what: 'two things at once', args: ['system.info', '--list'] },
    { what: 'a batch file that does not exist', args: ['--batch', '@finns-inte.jsonl'] },
  ])('$what ends with 2, says so on stderr and prints no answer', async ({ args, says }) => {
    const result = await runCommand([...args, ...flags()]);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain(says ?? 'Användning');
  });
});

describe('--batch', () => {
  it('answers every line in order, goes on after a failure and ends with 1', async () => {
    const calls = [
      `{"procedure":"catalogue.save","input":${saveSummary(1, 'Först')}}`,
      `{"procedure":"catalogue.save","input":${saveSummary(1, 'För sent')}}`,
      'inte JSON',
      '{"procedure":"system.inof"}',
      '{"input":{}}',
      '',
      '{"procedure":"system.info"}',
    ];
    const result = await runCommand(['--batch', '@-', ...flags()], calls.join('\r\n'));
    expect(result.code).toBe(1);
    const answers = lines(result).map((answer) => (answer['error'] as { code: string } | undefined)?.code ?? 'ok');
    expect(answers).toEqual(['ok', 'CONFLICT', 'INVALID_INPUT', 'NOT_FOUND', 'INVALID_INPUT', 'ok']);
  });

  it('reads a file and ends with 0 where all went well', async () => {
    const file = join(folders.team, '..', 'calls.jsonl');
    writeFileSync(file, '{"procedure":"system.info"}\n{"procedure":"system.info","input":{}}\n');
    const result = await runCommand(['--batch', `@${file}`, ...flags()]);
    expect(result.code).toBe(0);
    expect(lines(result)).toHaveLength(2);
  });

  it('answers a line before the next is given, and what it has answered survives a kill', async () => {
    const child = spawn(process.execPath, ['out/cli/index.js', '--batch', '@-', ...flags()], { stdio: ['pipe', 'pipe', 'inherit'] });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stdin.write(`{"procedure":"catalogue.save","input":${saveSummary(1, 'Sparad')}}\n`);
    expect(JSON.parse((await answers.next()).value as string)).toEqual({ id: fft, revision: 2 });
    child.kill('SIGKILL');
    await new Promise((done) => child.on('exit', done));
    expect(lines(await runCommand(['catalogue.get', JSON.stringify({ id: fft }), ...flags()]))[0]).toMatchObject({ revision: 2, summary: 'Sparad' });
  });
});
