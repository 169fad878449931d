import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreementWithKey, calibrationIssues, keyAsAssessment } from '#core/evidence/flow/calibration.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import { calibrationSchema, type Calibration } from '#core/evidence/records/calibration.ts';
import { parseTemplate } from '#core/evidence/template/validate.ts';
import type { Template } from '#core/evidence/template/schema.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`resources/templates/${name}.json`, 'utf8'));

function templateNamed(name: string): Template {
  const { template } = parseTemplate(read(name));
  if (template === null) throw new Error(`${name} is no template`);
  return template;
}

describe.each(['rob2-assignment', 'rob2-adherence'])('the training set of %s', (name) => {
  const template = templateNamed(name);
  const set: Calibration = calibrationSchema.parse((read(`calibration-${name}`) as { calibration: unknown }).calibration);

  it('is in the template’s present version, knows only what the template knows, and says that it is made up', () => {
    expect([set.templateId, set.templateVersion]).toEqual([template.id, template.version]);
    expect(calibrationIssues(template, set)).toEqual([]);
    for (const { title, text } of set.items) expect([title, text].every((one) => /påhittad/i.test(one)), title).toBe(true);
  });

  it('has a key that answers exactly what is asked, and the judgements that the rules propose from it', () => {
    for (const item of set.items) {
      const key = keyAsAssessment(set, item);
      const { asked, missing, notAsked, domains, overall } = reviewOf(template, key);
      expect([missing, notAsked], item.title).toEqual([[], []]);
      expect(Object.keys(item.key.answers).sort(), item.title).toEqual([...asked].sort());
      expect(Object.fromEntries(Object.entries(domains).map(([id, { proposal }]) => [id, proposal])), item.title).toEqual(item.key.domains);
      expect(overall.proposal, item.title).toBe(item.key.overall);
    }
  });

  it('reaches each level of the scale once', () => {
    expect(set.items.map(({ key }) => key.overall)).toEqual(['low', 'moderate', 'high']);
  });

  it('agrees fully with somebody who answers as the key', () => {
    const done = set.items.map((item) => ({ item, assessment: keyAsAssessment(set, item) }));
    const { overall, questions, allDomains } = agreementWithKey(template, set, done);
    expect([overall.n, overall.agreement, overall.kappa]).toEqual([3, 1, 1]);
    expect([questions.agreement, allDomains.n, allDomains.kappaLinear]).toEqual([1, 15, 1]);
  });
});
