import { describe, expect, it } from 'vitest';
import { changedInput } from '#core/catalogue/changed-input.ts';
import { entryIssues, keptAsDraft } from '#core/catalogue/entry-issues.ts';
import { emptyIntervention, interventionInputSchema, type InterventionContent } from '#core/catalogue/intervention.ts';
import { verdictSchema } from '#core/catalogue/verdict.ts';
import { readStarter } from '#test/support/starter.ts';

const { vocabulary, interventions } = readStarter();
const entry = emptyIntervention('Exempelmetod');
const issuesOf = (content: object): string[] => entryIssues({ ...entry, ...content } as InterventionContent, vocabulary).map(({ path, code }) => `${path.join('.')} ${code ?? ''}`);
const verdict = (more: object) => ({ ...verdictSchema.parse({ id: 'v', body: 'SBU', scope: 'method', type: 'effect' }), ...more });
const number = '811228-9874';

describe('an entry while it is written', () => {
  it('is right in every entry of the starter catalogue', () => {
    for (const { data } of interventions) expect(entryIssues(data, vocabulary)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['a name that is missing', { name: ' ' }, ['name too_small']],
    ['an age in letters', { ages: { min: 'tolv', max: null } }, ['ages.min invalid_type']],
    ['ages in the wrong order', { ages: { min: 18, max: 12 } }, ['ages.max age_order']],
    ['a date that is none', { reviewedAt: 'i våras' }, ['reviewedAt invalid_format']],
    ['a link without its beginning', { sources: [{ url: 'www.exempel.se', title: '', isMethodGuide: false }] }, ['sources.0.url custom']],
    ['a term that does not exist', { needs: ['finns-inte'] }, ['needs.0 unknown_term']],
    ['an identity number in a text', { notes: `Gäller ${number}.` }, ['notes identity_number']],
    ['a statement without a source', { verdicts: [verdict({ body: ' ' })] }, ['verdicts.0.body source_required']],
    ['a level without an outcome', { verdicts: [verdict({ certainty: 'low' })] }, ['verdicts.0.outcome outcome_required']],
    ['a direction of an effect', { verdicts: [verdict({ direction: 'should' })] }, ['verdicts.0.direction direction_type']],
    ['a level of a recommendation', { verdicts: [verdict({ type: 'recommendation', certainty: 'low', outcome: 'x' })] }, ['verdicts.0.certainty certainty_type']],
    ['a conversion of no level', { verdicts: [verdict({ convertedFrom: 'stark' })] }, ['verdicts.0.convertedFrom converted_level']],
    ['a group of what is said about the method', { verdicts: [verdict({ groupId: vocabulary.methodGroups[0]?.id })] }, ['verdicts.0.groupId group_scope']],
  ])('%s is named by its field', (_what, content, issues) => {
    expect(issuesOf(content)).toEqual(issues);
  });
});

describe('a draft', () => {
  it('keeps everything but the text with an identity number, where the text before stands', () => {
    const before = { ...entry, notes: 'Som förut.' };
    const { content, left } = keptAsDraft({ ...before, summary: 'Nytt', notes: `Nytt ${number}`, description: number }, before);
    expect(content).toEqual({ ...before, summary: 'Nytt' });
    expect(left).toEqual([['description'], ['notes']]);
  });

  it('holds nothing of a text in a list that was not there before', () => {
    const note = { id: 'n', text: number, author: 'Enheten', date: null, source: '' };
    expect(keptAsDraft({ ...entry, experience: [note] }, entry).content.experience).toEqual([{ ...note, text: '' }]);
  });
});

describe('what is sent to be saved', () => {
  it('is what was changed, and fits the input as it is', () => {
    const before = interventions[0]?.data ?? entry;
    const input = changedInput(before, { ...before, summary: 'Nytt', archived: { at: '2026-11-22T08:00:00.000Z', by: '', reason: '' }, origin: { starterVersion: null } });
    expect(input).toEqual({ summary: 'Nytt' });
    expect(interventionInputSchema.parse(changedInput(null, before))).toMatchObject({ name: before.name, offers: before.offers });
    expect(changedInput(before, before)).toEqual({});
  });
});
