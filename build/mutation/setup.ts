import { appendFileSync } from 'node:fs';
import { afterAll, expect, inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    mutant: number;
    reached: string;
  }
}

const mostRounds = 30_000_000;
const active = inject('mutant');
const reached = inject('reached');
const seen = new Set<number>();
let rounds = 0;

/** Without an active mutant the run takes down which ones each test file comes to. */
function isActive(number: number): boolean {
  if (active < 0) seen.add(number);
  return number === active;
}

/** A mutant that never comes to an end is noticed too. */
function round(): void {
  rounds += 1;
  if (rounds > mostRounds) throw new Error('the mutant goes round for ever');
}

Object.assign(globalThis, { __mutant: isActive, __round: round });

if (active < 0) afterAll(() => appendFileSync(reached, `${JSON.stringify({ file: expect.getState().testPath, seen: [...seen] })}\n`));
