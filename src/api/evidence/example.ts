import { assessmentSchema, type Assessment } from '#core/evidence/records/assessment.ts';

/** Ids of the runnable examples, and what they are about: a clearly made-up question. */
export const example = {
  intervention: '6f9ab5a2-0002-4000-8000-000000000002',
  template: 'exempelmall',
  ownTemplate: '6f9ab5a2-0000-4000-9100-000000000001',
  study: '6f9ab5a2-0000-4000-9100-000000000002',
  question: '6f9ab5a2-0000-4000-9100-000000000003',
  outcome: '6f9ab5a2-0000-4000-9100-000000000004',
  result: '6f9ab5a2-0000-4000-9100-000000000005',
  assessment: '6f9ab5a2-0000-4000-9100-000000000006',
  second: '6f9ab5a2-0000-4000-9100-000000000007',
  calibration: '6f9ab5a2-0000-4000-9100-000000000008',
  calibrationItem: '6f9ab5a2-0000-4000-9100-000000000009',
} as const;

export const exampleTemplate = {
  id: example.template,
  version: '1',
  name: 'Exempelmall med en fråga',
  shortName: 'Exempelmall',
  edition: 'Påhittad',
  studyType: { code: 'exempel', label: 'Exempel' },
  unit: 'result',
  sources: [{ title: 'Påhittad mall för exempel', url: null, licence: 'Fri' }],
  status: { summary: 'Påhittad, bara för exempel.', facts: [{ mark: 'verified', text: 'Mallen är påhittad.' }] },
  answers: [
    { code: 'Y', label: 'Ja', rank: 0 },
    { code: 'N', label: 'Nej', rank: 1 },
  ],
  judgements: [
    { code: 'low', label: 'Låg', sign: 'plus', rank: 0 },
    { code: 'high', label: 'Hög', sign: 'minus', rank: 1 },
  ],
  domains: [
    {
      id: 'D1',
      number: '1',
      name: 'Exempelområde',
      questions: [{ id: '1.1', text: 'Är exemplet tydligt?', options: ['Y', 'N'] }],
      rule: {
        kind: 'table',
        rows: [
          { id: 'ja', when: [{ questions: ['1.1'], in: ['Y'] }], judgement: 'low', because: 'exemplet är tydligt' },
          { id: 'nej', when: [{ questions: ['1.1'], in: ['N'] }], judgement: 'high', because: 'exemplet är otydligt' },
        ],
      },
    },
  ],
  overall: { kind: 'worst', order: ['low', 'high'] },
};

const judged = (judgement: string, reason = ''): object => ({ judgement, reason, direction: null });

/** An assessment with everything that is asked for. */
export const exampleAssessment = {
  questionId: example.question,
  resultId: example.result,
  templateId: example.template,
  answers: { '1.1': { answer: 'Y', justification: 'Påhittat skäl.', quote: 'Påhittat citat.', page: '3' } },
  domains: { D1: judged('low') },
  overall: judged('low'),
  interest: { declared: 'none', text: '' },
};

/** The view of somebody else, who sees it in another way. */
export const exampleSecond: Assessment = assessmentSchema.parse({
  ...exampleAssessment,
  templateVersion: '1',
  assessor: 'Exempelperson B',
  state: 'done',
  doneAt: '2026-11-22T08:00:00.000Z',
  answers: { '1.1': { answer: 'N', justification: 'Påhittat skäl.', quote: '', page: '' } },
  domains: { D1: judged('high') },
  overall: judged('high'),
});
