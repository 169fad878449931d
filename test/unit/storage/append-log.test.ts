import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recovery } from '#api/ports.ts';
import { AppendLog, decodeLog, encodeLog } from '#storage/append-log.ts';
import { Damage } from '#storage/damage.ts';
import type { Files } from '#storage/files.ts';
import { faultyFiles } from '#test/support/faulty-files.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';

const path = '/logs/audit.jsonl';
const entries = fc.array(fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(fc.string(), fc.integer(), fc.constant(null))), { maxLength: 8 });

function logOn(files: Files): { readonly log: AppendLog; readonly damage: Damage; readonly reported: Recovery[] } {
  const reported: Recovery[] = [];
  const damage = new Damage({ files, root: '/', folder: '/damaged', report: (one) => reported.push(one) });
  return { log: new AppendLog({ files, path, damage }), damage, reported };
}

function diskWith(bytes: Uint8Array): MemoryFiles {
  return new MemoryFiles(new Map([['/', null], ['/logs', null], [path, bytes]]));
}

describe('an append log', () => {
  it('gives back what was appended, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (values) => {
        const { log } = logOn(diskWith(new Uint8Array()));
        for (const value of values) await log.append(value);
        expect(JSON.stringify(await log.read())).toBe(JSON.stringify(values));
      }),
      { numRuns: 50 },
    );
  });

  it('cut anywhere gives the whole lines before the cut, keeps the rest aside and takes new lines', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.nat(), async (values, at) => {
        const whole = encodeLog(values);
        const length = whole.length === 0 ? 0 : at % (whole.length + 1);
        const files = diskWith(whole.subarray(0, length));
        const { log, reported } = logOn(files);
        const good = whole.subarray(0, length).lastIndexOf(10) + 1;
        const lines = whole.subarray(0, good).filter((byte) => byte === 10).length;
        await log.append({ efter: true });
        expect(JSON.stringify(await log.read())).toBe(JSON.stringify([...values.slice(0, lines), { efter: true }]));
        expect(reported.map((one) => one.outcome)).toEqual(good < length ? ['cut'] : []);
        if (good < length) expect(files.readNow(`/${reported[0]?.movedTo ?? ''}`)).toEqual(Uint8Array.from(whole.subarray(good, length)));
      }),
      { numRuns: 100 },
    );
  });

  it('never takes a changed line for a good one', () => {
    const whole = encodeLog([{ a: 'ett' }, { a: 'två' }, { a: 'tre' }]);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const read = decodeLog(changed).entries.map((entry) => JSON.stringify(entry));
      expect(read.every((entry) => ['{"a":"ett"}', '{"a":"två"}', '{"a":"tre"}'].includes(entry))).toBe(true);
      expect(read.length).toBeLessThan(3);
    }
  });

  it('writes lines that wait at the same time with one sync', async () => {
    const files = diskWith(new Uint8Array());
    const { log } = logOn(files);
    await Promise.all(Array.from({ length: 50 }, (_, n) => log.append({ n })));
    expect(files.calls.filter((call) => call.kind === 'sync').length).toBeLessThanOrEqual(2);
    expect(await log.read()).toHaveLength(50);
  });

  it('tells those whose line failed, and takes the next as if nothing had been', async () => {
    const disk = diskWith(encodeLog([{ n: 1 }]));
    let full = true;
    const { log, reported } = logOn(faultyFiles(disk, (call) => (full && call === 'write' ? 'ENOSPC' : null)));
    await expect(log.append({ n: 2 })).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'full' } } });
    full = false;
    await log.append({ n: 3 });
    expect(await log.read()).toEqual([{ n: 1 }, { n: 3 }]);
    expect(reported).toEqual([]);
  });
});
