import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/evidence/template/outcome.ts';
import { propose } from '#core/evidence/template/propose.ts';
import type { Question } from '#core/evidence/template/schema.ts';
import { oracles, type Oracle } from './oracles.ts';
import { shipped } from './templates.ts';
import { areaOf, combinations, contextsOf, inShort, kindsOf, only, oracleOf, type Chosen } from './ways.ts';

interface Left {
  readonly judgements: ReadonlySet<string | null>;
  readonly askedAlways: ReadonlySet<string>;
  readonly askedEver: ReadonlySet<string>;
}

/** Every way of filling in what is not answered, one after the other, as the oracle sees it. */
function byFilling(oracle: Oracle, questions: readonly Question[], answers: Answers, context: Chosen): Left {
  const filled = questions.map(({ id, options }): [string, readonly string[]] => {
    const given = answers[id];
    return [id, given === undefined ? kindsOf(options) : [given]];
  });
  const ends = [...combinations(filled)].map((full) => oracleOf(oracle, full, context));
  const ids = questions.map(({ id }) => id);
  return {
    judgements: new Set(ends.map((end) => end.judgement)),
    askedEver: new Set(ids.filter((id) => ends.some((end) => end.asked.has(id)))),
    askedAlways: new Set(ids.filter((id) => ends.every((end) => end.asked.has(id)))),
  };
}

const areas = Object.entries(oracles).flatMap(([template, ofAreas]) => Object.entries(ofAreas).map(([id, oracle]): [string, string, Oracle] => [template, id, oracle]));
const mostPartial = inShort ? 300 : 6_000;

/** A step through `number` of them that takes about `most`: one, or a prime above the number of answers to a question, so that no answer is always passed by. */
function spread(number: number, most: number): number {
  const atLeast = Math.ceil(number / most);
  return atLeast <= 1 ? 1 : ([7, 11, 13, 17, 23, 29, 37, 47, 59, 71].find((prime) => prime >= atLeast) ?? 97);
}

/** What is wrong with the engine's view of partial answers; null where nothing is. */
function wrong(left: Left, answers: Answers, says: { proposal: string | null; asked: readonly string[]; missing: readonly string[]; notAsked: readonly string[] }): string | null {
  const [only] = left.judgements;
  const due = left.judgements.size === 1 ? only : null;
  if (says.proposal !== due) return `proposes ${String(says.proposal)}, not ${String(due)}`;
  if (says.asked.length !== left.askedAlways.size || says.asked.some((id) => !left.askedAlways.has(id))) return `asks ${says.asked.join(' ')}, not ${[...left.askedAlways].join(' ')}`;
  if (says.missing.join(' ') !== says.asked.filter((id) => answers[id] === undefined).join(' ')) return `misses ${says.missing.join(' ')}`;
  const aside = Object.keys(answers).filter((id) => !left.askedEver.has(id) && answers[id] !== 'NA');
  return says.notAsked.length === aside.length && says.notAsked.every((id) => aside.includes(id)) ? null : `sets aside ${says.notAsked.join(' ')}, not ${aside.join(' ')}`;
}

describe.each(areas)('%s %s, answered in part and in any order', (name, id, oracle) => {
  const template = only(shipped(name), id);
  const { questions } = areaOf(template, id);

  test('proposes as soon as, and not before, what is left cannot change it', () => {
    const contexts = contextsOf[`${name} ${id}`]?.slice(-3) ?? [{}];
    const partial = [...combinations(questions.map((question) => [question.id, [null, ...kindsOf(question.options)]]))];
    const step = spread(partial.length * contexts.length, mostPartial);
    const proposed = { some: 0, none: 0 };
    for (const context of contexts) {
      for (let place = 0; place < partial.length; place += step) {
        const answers = partial[place] ?? {};
        const { domains, ...outcome } = propose(template, answers, context);
        const proposal = domains[id]?.proposal ?? null;
        const left = byFilling(oracle, questions, answers, { effect: 'assignment', ...context });
        const what = wrong(left, answers, { proposal, ...outcome });
        if (what !== null) expect({ answers, context }).toBe(what);
        proposed[proposal === null ? 'none' : 'some'] += 1;
      }
    }
    expect(Math.min(proposed.some, proposed.none)).toBeGreaterThan(3);
  });

  test('is not moved by answers to what is not asked', () => {
    const context = contextsOf[`${name} ${id}`]?.at(-1) ?? {};
    const full = [...combinations(questions.map((question) => [question.id, kindsOf(question.options)]))];
    const step = spread(full.length, inShort ? 100 : 1_500);
    let moved = 0;
    for (let place = 0; place < full.length; place += step) {
      const answers = full[place] ?? {};
      const { asked, notAsked, ...said } = propose(template, answers, context);
      const without = propose(template, Object.fromEntries(Object.entries(answers).filter(([one]) => asked.includes(one))), context);
      expect(without.notAsked).toEqual([]);
      if (JSON.stringify([said, asked]) !== JSON.stringify([{ ...without, asked: undefined, notAsked: undefined }, without.asked])) expect({ answers, notAsked }).toBe('not counted');
      moved += notAsked.length > 0 ? 1 : 0;
    }
    if (questions.some((question) => question.askedIf !== undefined)) expect(moved).toBeGreaterThan(0);
  });
});

const rob2 = shipped('rob2-assignment');

test('an answer that is given as not applicable, to a question that is asked, is missing and said to be so', () => {
  const { missing, notAsked, domains } = propose(rob2, { '3.1': 'N', '3.2': 'NA' });
  expect([missing.includes('3.2'), notAsked, domains['D3']?.proposal]).toEqual([true, [], null]);
  expect(domains['D3']?.why).toBe('Inget förslag än: 3.2 är inte besvarad; 3.2 ska besvaras men är angiven som ej tillämplig.');
});

test('not applicable, where the question is not asked, is the same as no answer', () => {
  const answers = { '3.1': 'Y' };
  expect(propose(rob2, { ...answers, '3.2': 'NA', '3.3': 'NA', '3.4': 'NA' })).toEqual(propose(rob2, answers));
});

test('what the template does not know is not counted', () => {
  expect(propose(rob2, { '4.1': 'Y', '9.9': 'Y', '1.2': 'Kanske' }, { other: 'x', design: 'cluster' }).domains).toEqual(propose(rob2, { '4.1': 'Y' }).domains);
});

test('a choice that waits holds back only what it decides', () => {
  const robins = shipped('robins-i-2016');
  const none = propose(robins, { '7.1': 'N', '7.2': 'PN', '7.3': 'N' });
  expect([none.domains['D7']?.proposal, none.domains['D7']?.why]).toEqual([null, 'Inget förslag än: välj ”Plan att jämföra resultaten med”.']);
  expect(propose(robins, { '7.1': 'N', '7.2': 'Y', '7.3': 'N' }).domains['D7']?.proposal).toBe('serious');
  expect(none.context).toEqual({ effect: 'assignment' });
});
