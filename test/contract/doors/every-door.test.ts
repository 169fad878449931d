import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowserMode, openCommandLine, openDesktopStandIn, openInProcess, type OpenDoor, type Outcome } from '#test/support/doors.ts';

const starter = JSON.parse(readFileSync('resources/catalogue/starter.json', 'utf8')) as { interventions: unknown[] };
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const fft = '6f9ab5a2-0002-4000-8000-000000000002';
const unknown = '6f9ab5a2-9999-4000-8000-000000009999';
const markup = '<img src=x onerror="alert(1)"> & <b>å</b> \u2028 🙂';

const doors: readonly { readonly name: string; readonly door: string; open(): Promise<OpenDoor> }[] = [
  { name: 'in process', door: 'command-line', open: openInProcess },
  { name: 'over 127.0.0.1', door: 'browser', open: openBrowserMode },
  { name: 'under app:// in the stand-in (proves wiring, not Electron)', door: 'desktop', open: openDesktopStandIn },
  { name: 'on the command line', door: 'command-line', open: () => openCommandLine(new Set(['system.events'])) },
];

function outputOf(outcome: Outcome): Record<string, unknown> {
  if ('error' in outcome) throw new Error(`failed: ${JSON.stringify(outcome.error)}`);
  return outcome.output as Record<string, unknown>;
}

function errorOf(outcome: Outcome): { code: string; details: Readonly<Record<string, unknown>> } {
  if ('output' in outcome) throw new Error(`did not fail: ${JSON.stringify(outcome.output)}`);
  return outcome.error;
}

describe.each(doors)('$name', ({ door, open }) => {
  let opened: OpenDoor;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened.close();
  });

  it('says what it is and what it has opened', async () => {
    const info = outputOf(await opened.call('system.info', {}));
    expect(info).toMatchObject({
      version,
      door,
      dataFolder: opened.folders.team,
      personalFolder: opened.folders.personal,
      writable: true,
      reason: null,
      recovered: [],
      counts: { interventions: starter.interventions.length, inbox: 0 },
    });
  });

  it('streams events, and ends the stream after the limit', async () => {
    const events = outputOf(await opened.call('system.events', { since: 0, limit: 1 })) as unknown as { type: string; seq: number }[];
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ seq: 1 });
    expect(typeof events[0]?.type).toBe('string');
  });

  it('refuses input of the wrong type with the place of each fault', async () => {
    const { code, details } = errorOf(await opened.call('system.poll', { since: 'nyss', waitSeconds: 99 }));
    expect(code).toBe('INVALID_INPUT');
    const issues = details['issues'] as { path: unknown[] }[];
    expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining([['since'], ['waitSeconds']]));
  });

  it('refuses a field that it does not know', async () => {
    const { code, details } = errorOf(await opened.call('system.info', { okänt: 1 }));
    expect(code).toBe('INVALID_INPUT');
    expect(details['issues']).toHaveLength(1);
  });

  it('answers a procedure that does not exist with NOT_FOUND', async () => {
    const { code, details } = errorOf(await opened.call('system.nothing', {}));
    expect(code).toBe('NOT_FOUND');
    expect(details).toEqual({ procedure: 'system.nothing' });
  });

  it('says which way works instead of what it cannot do', async () => {
    const { chooseFolder } = outputOf(await opened.call('host.abilities', {}));
    const outcome = await opened.call('host.chooseFolder', { title: 'Välj mapp' });
    if (chooseFolder === true) expect(outputOf(outcome)).toEqual({ folder: null });
    else expect(errorOf(outcome)).toMatchObject({ code: 'UNSUPPORTED', details: { ability: 'chooseFolder', instead: expect.any(String) as string } });
  });

  it('saves, and reads back exactly what was saved', async () => {
    const intervention = { id: fft, revision: 1, summary: markup };
    expect(outputOf(await opened.call('catalogue.save', { intervention, reason: 'prov' }))).toEqual({ id: fft, revision: 2 });
    expect(outputOf(await opened.call('catalogue.get', { id: fft }))).toMatchObject({ ...intervention, revision: 2, abbreviation: 'FFT' });
  });

  it('refuses a save on an old revision with both versions', async () => {
    const { code, details } = errorOf(await opened.call('catalogue.save', { intervention: { id: fft, revision: 1, summary: 'Min text' } }));
    expect(code).toBe('CONFLICT');
    expect(details).toMatchObject({ id: fft, expected: 1, mine: { summary: 'Min text' }, theirs: { revision: 2, data: { summary: markup } } });
  });

  it('refuses an identity number with rule, field and place', async () => {
    const { code, details } = errorOf(await opened.call('catalogue.save', { intervention: { id: fft, revision: 2, notes: 'Gäller 19121212-1212.' } }));
    expect(code).toBe('RULE_VIOLATION');
    expect(details).toMatchObject({ rule: 'R3', position: 7 });
    expect(String(details['field'])).toContain('notes');
  });

  it('refuses five million characters with the field that is too long', async () => {
    const { code, details } = errorOf(await opened.call('catalogue.save', { intervention: { id: fft, revision: 2, description: 'x'.repeat(5_000_000) } }));
    expect(code).toBe('INVALID_INPUT');
    expect(details['issues']).toMatchObject([{ path: ['intervention', 'description'] }]);
  });

  it('answers a record that does not exist with what was looked for', async () => {
    expect(errorOf(await opened.call('catalogue.get', { id: unknown }))).toMatchObject({ code: 'NOT_FOUND', details: { id: unknown } });
  });
});
