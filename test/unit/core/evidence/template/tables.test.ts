import { describe, expect, test } from 'vitest';
import { propose } from '#core/evidence/template/propose.ts';
import { amstarOverall, oracles, type Oracle } from './oracles.ts';
import { shipped } from './templates.ts';
import { areaOf, combinations, contextsOf, inShort, kindsOf, only, oracleOf, type Chosen } from './ways.ts';

const areas = Object.entries(oracles).flatMap(([template, ofAreas]) => Object.entries(ofAreas).map(([id, oracle]): [string, string, Oracle] => [template, id, oracle]));
/** The defaults of the issue where a test does not choose. */
const unchosen: Chosen = { deviations: ['co-interventions', 'implementation', 'adherence'], effect: 'assignment' };
/** Above so many combinations of raw answers, one of each kind stands for the rest. */
const mostRaw = inShort ? 600 : 80_000;

describe.each(areas)('%s %s', (name, id, oracle) => {
  const template = only(shipped(name), id);
  const { questions } = areaOf(template, id);

  test('agrees with the oracle on every combination of answers, also those to questions that are not asked', () => {
    const contexts = contextsOf[`${name} ${id}`] ?? [{}];
    const all = questions.reduce((product, question) => product * question.options.length, contexts.length);
    let tried = 0;
    for (const context of contexts) {
      for (const answers of combinations(questions.map((question) => [question.id, all > mostRaw ? kindsOf(question.options) : question.options]))) {
        const expected = oracleOf(oracle, answers, { ...unchosen, ...context });
        const { domains, asked, missing } = propose(template, answers, context);
        if (domains[id]?.proposal !== expected.judgement) expect({ answers, context, says: domains[id] }).toBe(expected.judgement);
        if (asked.length !== expected.asked.size || !asked.every((one) => expected.asked.has(one))) expect({ answers, context, asked }).toEqual(expected.asked);
        if (missing.length > 0) expect({ answers, missing }).toBe('nothing missing');
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});

const reader = { PY: 'Y', PN: 'N' } as const;

test.each(areas)('%s %s reads Troligen ja as Ja and Troligen nej as Nej', (name, id) => {
  const template = only(shipped(name), id);
  const { questions } = areaOf(template, id);
  for (const [probable, plain] of Object.entries(reader)) {
    for (const question of questions.filter((one) => one.options.includes(probable))) {
      for (const answers of combinations(questions.filter((one) => one !== question).map((one) => [one.id, inShort || questions.length > 6 ? ['Y', 'NI'].filter((code) => one.options.includes(code)) : kindsOf(one.options)]))) {
        const withProbable = propose(template, { ...answers, [question.id]: probable });
        if (JSON.stringify(withProbable) !== JSON.stringify(propose(template, { ...answers, [question.id]: plain }))) expect({ answers, question: question.id }).toBe('the same');
      }
    }
  }
});

describe('amstar-2', () => {
  const template = shipped('amstar-2');
  const questions = template.domains.flatMap((domain) => domain.questions);
  const critical = new Set(['2', '4', '7', '9', '11', '13', '15']);

  test('agrees with the oracle for every set of flawed questions', () => {
    for (let set = 0; set < 2 ** questions.length; set += inShort ? 127 : 1) {
      const flawed = questions.filter((_, bit) => Math.floor(set / 2 ** bit) % 2 === 1).map((one) => one.id);
      const answers = Object.fromEntries(questions.map(({ id, options }, place) => [id, flawed.includes(id) ? 'N' : (options.filter((code) => code !== 'N')[(set + place) % (options.length - 1)] ?? '')]));
      const expected = amstarOverall(flawed.filter((one) => critical.has(one)).length, flawed.filter((one) => !critical.has(one)).length);
      const { overall } = propose(template, answers);
      if (overall.proposal !== expected) expect({ flawed, overall }).toBe(expected);
    }
  });
});
