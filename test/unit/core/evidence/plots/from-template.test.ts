import { describe, expect, it } from 'vitest';
import { itemAnswer, plotFrame } from '#core/evidence/plots/from-template.ts';
import { templateSchema, type Template } from '#core/evidence/template/schema.ts';

const checklist: Template = templateSchema.parse({
  id: 'exempel',
  version: '1',
  name: 'Exempelmall',
  shortName: 'Exempel',
  edition: 'Påhittad',
  studyType: { code: 'exempel', label: 'Exempel' },
  unit: 'review',
  sources: [{ title: 'Påhittad', url: null, licence: 'Egen' }],
  status: { summary: 'Påhittad', facts: [{ mark: 'inferred', text: 'Påhittad' }] },
  answers: [
    { code: 'Y', label: 'Ja', rank: 0 },
    { code: 'PY', label: 'Delvis ja', rank: 1 },
    { code: 'N', label: 'Nej', rank: 2 },
    { code: 'NoMA', label: 'Ingen metaanalys', rank: 0 },
  ],
  judgements: [
    { code: 'low', label: 'Låg', sign: 'minus', rank: 1 },
    { code: 'unknown', label: 'Ingen information', sign: 'question', rank: null },
    { code: 'high', label: 'Hög', sign: 'plus', rank: 0 },
  ],
  domains: [
    {
      id: 'D1',
      number: '',
      name: 'Frågor',
      rated: false,
      questions: [
        { id: '1', text: 'Första frågan?', options: ['Y', 'N'] },
        { id: '2', text: 'Andra frågan?', options: ['Y', 'PY', 'N', 'NoMA'], parts: [{ id: '2.rct', label: 'Lottade' }, { id: '2.nrsi', label: 'Andra' }] },
      ],
      rule: { kind: 'none', because: 'Områden bedöms inte.' },
    },
  ],
  overall: { kind: 'none', because: 'Ingen regel.' },
});

describe('the frame of a plot', () => {
  it('has a column per item where no area is judged, with the answers as its scale', () => {
    const frame = plotFrame(checklist);
    expect(frame).toMatchObject({ id: 'exempel', name: 'Exempel', items: true, cellsFrom: 'answers' });
    expect(frame.columns).toEqual([{ id: '1', number: '1', name: 'Första frågan?' }, { id: '2', number: '2', name: 'Andra frågan?' }]);
    expect(frame.levels.map(({ code, sign }) => [code, sign])).toEqual([['Y', 'plus'], ['PY', 'bang'], ['N', 'minus'], ['NoMA', 'none']]);
    expect(frame.overallLevels?.map(({ code }) => code)).toEqual(['high', 'low', 'unknown']);
  });

  it('has a column per judged area otherwise', () => {
    const frame = plotFrame({ ...checklist, domains: [...checklist.domains.map((domain) => ({ ...domain, rated: true })), ...checklist.domains.map((domain) => ({ ...domain, id: 'D2' }))] });
    expect(frame).toMatchObject({ columns: [{ id: 'D1', number: 'D1', name: 'Frågor' }], cellsFrom: 'domains' });
    expect(frame.levels.map(({ code }) => code)).toEqual(['high', 'low', 'unknown']);
    expect(frame.overallLevels).toBeUndefined();
  });
});

describe('the answer of an item', () => {
  it('is its own, or the worst of its parts', () => {
    expect(itemAnswer(checklist, '1', { 1: 'N' })).toBe('N');
    expect(itemAnswer(checklist, '2', { '2.rct': 'PY', '2.nrsi': 'N' })).toBe('N');
    expect(itemAnswer(checklist, '2', { '2.rct': 'PY', '2.nrsi': 'Y' })).toBe('PY');
    expect(itemAnswer(checklist, '2', { '2.rct': 'NoMA' })).toBe('NoMA');
  });

  it('is none where nothing known is answered', () => {
    expect(itemAnswer(checklist, '1', {})).toBeNull();
    expect(itemAnswer(checklist, '1', { 1: null })).toBeNull();
    expect(itemAnswer(checklist, '1', { 1: 'Kanske' })).toBeNull();
    expect(itemAnswer(checklist, 'toString', {})).toBeNull();
  });
});
