import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { ownGrades, ownVerdicts, withOwnGrades } from '#core/catalogue/own-grades.ts';
import { evidenceQuestionSchema, type EvidenceQuestion } from '#core/evidence/records/question.ts';
import { vocabularySchema } from '#core/shared/vocabulary.ts';
import { generatedId } from '#test/support/generate.ts';

const fixture = readFileSync('test/fixtures/documents/evidence-question.1.json', 'utf8').split('\n')[1] ?? '';
const question = evidenceQuestionSchema.parse(JSON.parse(fixture));
const stored = (change: Partial<EvidenceQuestion> = {}) => [{ id: generatedId(90), data: { ...question, ...change } }];
const id = question.interventionId;

it('a confirmed level is a statement of the group itself about the method, with outcome, population and follow-up', () => {
  const [grade] = ownGrades(stored()).get(id) ?? [];
  expect(grade).toMatchObject({ questionId: generatedId(90), by: 'Exempelperson A', verdict: { body: 'Egen bedömning', scope: 'method', type: 'effect', certainty: 'low', outcome: 'Narkotika senaste 30 dagarna', population: 'Ungdomar 12–17 år', followUp: '12 månader', year: 2026, result: 'FFT kan minska narkotika senaste 30 dagarna jämfört med sedvanlig insats.' } });
});

it('what is only proposed, and what is archived, says nothing', () => {
  const [outcome] = question.outcomes;
  if (outcome === undefined || outcome.grade === null) throw new Error('the fixture has a grade');
  expect(ownGrades(stored({ outcomes: [{ ...outcome, grade: { ...outcome.grade, level: null } }] })).size).toBe(0);
  expect(ownGrades(stored({ outcomes: [{ ...outcome, grade: null }] })).size).toBe(0);
  expect(ownGrades(stored({ archived: true })).size).toBe(0);
});

it('statements that say the same are the very same list, and stand after those of the sources', () => {
  const before = ownVerdicts(ownGrades(stored()), new Map());
  expect(ownVerdicts(ownGrades(stored({ note: 'annat' })), before).get(id)).toBe(before.get(id));
  expect(ownVerdicts(ownGrades(stored({ population: 'Andra' })), before).get(id)).not.toBe(before.get(id));
  const content = emptyIntervention('Exempel');
  expect(withOwnGrades(content, undefined)).toBe(content);
  expect(withOwnGrades(content, before.get(id)).verdicts.map(({ body }) => body)).toEqual(['Egen bedömning']);
});

it('the index counts a level as soon as it is confirmed, and no longer when it is gone', () => {
  const index = new CatalogueIndex();
  const vocabulary = vocabularySchema.parse(Object.fromEntries(Object.keys(vocabularySchema.shape).map((list) => [list, []])));
  index.sync([{ id, revision: 1, note: { at: '2026-11-01T08:00:00.000Z' }, data: emptyIntervention('Exempel') }], vocabulary, '2026-11-22');
  const states = (): readonly string[] => index.get(id)?.profile.facets.evidence ?? [];
  expect(states()).toEqual(['unrated']);
  index.useOwnGrades(ownVerdicts(ownGrades(stored()), new Map()));
  expect(states()).toEqual(['low']);
  expect(index.all[0]?.profile.facets.evidence).toEqual(['low']);
  index.useOwnGrades(new Map());
  expect(states()).toEqual(['unrated']);
});
