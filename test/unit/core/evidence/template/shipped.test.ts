import { expect, test } from 'vitest';
import { parseTemplate } from '#core/evidence/template/validate.ts';
import { shippedData, shippedIds } from './templates.ts';

test.each(shippedIds)('%s is a template whose rules hold together, under its own name', (id) => {
  expect(parseTemplate(shippedData(id)).problems).toEqual([]);
  expect(shippedData(id).id).toBe(id);
});

test.each(shippedIds)('%s says where it comes from, under which licence, and what is still to be checked', (id) => {
  const { sources, status } = shippedData(id);
  expect(sources.every((source) => source.title !== '' && source.licence !== '')).toBe(true);
  expect(status.facts.some((fact) => fact.mark === 'recalled')).toBe(true);
});

test('no template takes a name or a form that has not been compared', () => {
  for (const id of shippedIds) expect(JSON.stringify(shippedData(id)).toLowerCase()).not.toContain('snabbstar');
});
