import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '#core/document/html.ts';
import { toMarkdown } from '#core/document/markdown.ts';
import { documentFaults } from '#core/document/validate.ts';
import { assessmentSchema, type Assessment } from '#core/evidence/records/assessment.ts';
import { consensusSchema } from '#core/evidence/records/consensus.ts';
import { evidenceQuestionSchema, type EvidenceQuestion } from '#core/evidence/records/question.ts';
import { assessmentDocument, type AssessmentPaper } from '#core/evidence/sof/assessment-document.ts';
import { sofDocument } from '#core/evidence/sof/sof-document.ts';
import { sofOf, type Sof } from '#core/evidence/sof/sof.ts';
import { templateSchema } from '#core/evidence/template/schema.ts';
import { parseMarkup } from '#test/support/markup.ts';
import { robSet, row } from '#test/unit/core/evidence/plots/samples.ts';

const id = (n: number): string => `6f9ab5a2-0000-4000-9500-${String(n).padStart(12, '0')}`;
const rob2 = templateSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../../resources/templates/rob2-assignment.json'), 'utf8')));
const amstar = templateSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../../resources/templates/amstar-2.json'), 'utf8')));

function sofFor(fields: Partial<EvidenceQuestion> | Record<string, unknown>, today = '2026-11-22'): Sof {
  const question = evidenceQuestionSchema.parse({ interventionId: 'fft', title: 'Påhittad fråga', comparison: 'Sedvanligt stöd', ...fields });
  return sofOf({ questionId: id(1), question, interventionName: 'FFT', studyName: (study) => `Studie ${study}`, today, maxAgeMonths: 60 });
}

const none = { riskOfBias: {}, inconsistency: {}, indirectness: {}, imprecision: {}, publicationBias: {} };
const graded = (fields: object): object => ({ design: 'rct', start: 'high', down: none, up: { largeEffect: {}, doseResponse: {}, opposingConfounding: {} }, ...fields });
const outcome = (fields: object): object => ({ id: id(2), name: 'Återfall i brott', ...fields });
const made = { district: 'Exempelstadsdelen', day: '2026-11-22', plots: [], plotsAs: 'picture' } as const;
const markdown = (sof: Sof): string => toMarkdown(sofDocument(sof, made)).replaceAll('\\', '').replaceAll('\u00a0', ' ');

describe('a row of the table', () => {
  it('stays where no study gave anything, and says so', () => {
    const sof = sofFor({ outcomes: [outcome({}), outcome({ id: id(3), studies: 0, narrative: 'x' }), outcome({ id: id(4), participants: 5 }), outcome({ id: id(5), narrative: 'Beskrivs i ord.' })] });
    expect(sof.rows.map((one) => one.hasData)).toEqual([false, false, true, true]);
    expect(markdown(sof).match(/Inga studier redovisade data/g)).toHaveLength(2);
    expect(markdown(sof)).toContain('| Effekten är inte sammanvägd |');
  });

  it('keeps what is confirmed apart from what is proposed', () => {
    const grade = graded({ down: { ...none, riskOfBias: { steps: -1, reason: 'Därför.' } } });
    const [open, confirmed] = sofFor({ outcomes: [outcome({ grade }), outcome({ id: id(3), grade: graded({ level: 2, levelReason: 'Två gränsfall.' }) })] }).rows;
    expect(open).toMatchObject({ level: null, proposedLevel: 3, symbol: null, label: 'Ej bedömd', fixed: null, conclusion: '' });
    expect(confirmed).toMatchObject({ level: 2, proposedLevel: 4, symbol: '⊕⊕◯◯', label: 'Låg tillförlitlighet', levelReason: 'Två gränsfall.' });
  });

  it('says at very low certainty that it cannot be judged, also where nobody has said which way the result points', () => {
    const texts = (direction: string | null, conclusion = ''): unknown => {
      const [one] = sofFor({ outcomes: [outcome({ direction, conclusion, grade: graded({ level: 1 }) })] }).rows;
      return [one?.conclusion, one?.fixed?.includes('Brist på belägg är inte belägg för bristande effekt.')];
    };
    expect(texts(null)).toEqual(['Det går inte att bedöma om FFT påverkar återfall i brott jämfört med sedvanligt stöd.', true]);
    expect(texts('decreases')).toEqual(['Det går inte att bedöma om FFT minskar återfall i brott jämfört med sedvanligt stöd.', true]);
    expect(texts('decreases', 'Egna ord.')).toEqual(['Egna ord.', true]);
  });

  it('tells which upgrades are not counted', () => {
    const up = { largeEffect: { steps: 1, reason: 'Stor.' }, doseResponse: {}, opposingConfounding: {} };
    const sof = sofFor({ outcomes: [outcome({ studies: 1, grade: graded({ up, level: 4 }) })] });
    expect(sof.rows[0]?.upgrades).toEqual([{ what: 'largeEffect', steps: 1, reason: 'Stor.', counted: false }]);
    expect(markdown(sof)).toContain('Stor effekt +1 (räknas inte)');
  });

  it('says when its level is to be made anew, and why', () => {
    const sof = sofFor({ searchedAt: '2020-01-01', newStudiesKnown: true, outcomes: [outcome({ studies: 2, grade: graded({ level: 3, at: '2026-01-01T00:00:00.000Z', by: 'A' }) })] });
    expect(sof.rows[0]?.stale).toEqual(['age', 'newer-studies']);
    expect(markdown(sof)).toContain('Inaktuell. Bedömningen är äldre än 60 månader. Nya studier är kända.');
  });
});

describe('the document of the table', () => {
  it('says which knowledge gap a person has confirmed, or which the rule proposes', () => {
    const grade = graded({ level: 1 });
    const review = { title: 'Påhittad översikt', risk: 'low' };
    expect(markdown(sofFor({ outcomes: [outcome({ grade })], review }))).toContain('Förslag: Fler primärstudier behövs. Underlaget har mycket låg tillförlitlighet.');
    expect(markdown(sofFor({ outcomes: [outcome({ grade })], review, gap: { type: 3, reason: 'Nya studier har kommit.', by: 'A', at: '2026-01-01T00:00:00.000Z' } }))).toContain('Uppdaterad systematisk översikt behövs. Nya studier har kommit.');
    expect(markdown(sofFor({ review, gap: { type: 0, reason: '', by: 'A', at: '2026-01-01T00:00:00.000Z' } }))).toContain('Ingen kunskapslucka. Det betyder inte att insatsen har effekt.');
  });

  it('shows many results on several pictures, none higher than a page', () => {
    const rows = Array.from({ length: 23 }, (_, index) => row(String(index), ['low', 'high', 'low', 'low', 'low', 'high'], { name: 'Långt namn på en studie som tar flera rader '.repeat(3) }));
    const figures = sofDocument(sofFor({}), { ...made, plots: [robSet(rows)] }).blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
    expect(figures).toHaveLength(3);
    for (const { height, width } of figures) expect(height / width).toBeLessThan(1.3);
    expect(figures.map((figure) => (figure.alt.match(/Långt namn/g)?.length ?? 0) / 3)).toEqual([10, 10, 3]);
  });

  it('is well made whatever a question holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const number = fc.option(fc.double({ min: -10_000, max: 10_000, noNaN: true }));
    const step = (least: number, most: number) => fc.record({ steps: fc.integer({ min: least, max: most }), reason: text });
    const grade = fc.record({
      design: fc.constantFrom('rct', 'nrs'),
      start: fc.constantFrom('high', 'low'),
      down: fc.record({ riskOfBias: step(-3, 0), inconsistency: step(-2, 0), indirectness: step(-2, 0), imprecision: step(-2, 0), publicationBias: step(-2, 0) }),
      up: fc.record({ largeEffect: step(0, 2), doseResponse: step(0, 1), opposingConfounding: step(0, 1) }),
      level: fc.option(fc.integer({ min: 1, max: 4 })),
      levelReason: text,
    });
    const estimate = fc.record({ value: fc.double({ min: -1e6, max: 1e6, noNaN: true }), low: number, high: number });
    const anyOutcome = fc.record({
      name: text.map((name) => name.trim() || 'A'),
      measure: text,
      followUp: text,
      importance: fc.option(fc.integer({ min: 1, max: 9 })),
      participants: fc.option(fc.nat()),
      studies: fc.option(fc.nat(50)),
      relative: fc.option(estimate.map((one) => ({ ...one, measure: 'RR' }))),
      absolute: fc.option(estimate.chain((one) => text.map((unit) => ({ ...one, unit })))),
      narrative: text,
      direction: fc.constantFrom(null, 'decreases', 'increases', 'no-difference'),
      grade: fc.option(grade),
      conclusion: text,
      comment: text,
    });
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 4 }), text, (outcomes, title) => {
        const sof = sofFor({ title: title.trim() || 'A', note: title, outcomes: outcomes.map((one, index) => ({ ...one, id: id(10 + index) })) });
        const document = sofDocument(sof, made);
        expect(documentFaults(document)).toEqual([]);
        expect(sof.rows).toHaveLength(outcomes.length);
        const steps = sof.rows.reduce((sum, one) => sum + one.deductions.length + one.upgrades.length, 0);
        expect(Object.keys(document.footnotes)).toHaveLength(steps);
        parseMarkup(toHtml(document));
      }),
      { numRuns: 60 },
    );
  });
});

const judged = (judgement: string | null, reason = ''): object => ({ judgement, reason, direction: null });
const answer = (code: string): object => ({ answer: code, justification: `Skäl ${code}.`, quote: '', page: '' });
const assessment = (fields: object): Assessment => assessmentSchema.parse({ resultId: id(9), templateId: rob2.id, templateVersion: rob2.version, assessor: 'Exempelperson A', ...fields });
const paper = (fields: Partial<AssessmentPaper>): string =>
  toMarkdown(assessmentDocument({ template: rob2, assessments: [], consensus: null, study: '', result: 'Exempelstudien', questionTitle: '', district: 'Exempelstadsdelen', day: '2026-11-22', ...fields })).replaceAll('\\', '');

describe('an assessment on paper', () => {
  it('keeps an answer to what is no longer asked, and marks it', () => {
    const text = paper({ assessments: [assessment({ answers: { '2.1': answer('N'), '2.2': answer('N'), '2.3': answer('Y') } })] });
    expect(text).toContain('**Ja (räknas inte, frågan ställs inte)**');
    expect(text).toContain('Skäl Y.');
  });

  it('shows the proposal beside the judgement, and the reason where they differ', () => {
    const answers = { '1.1': answer('Y'), '1.2': answer('N'), '1.3': answer('N') };
    const differing = paper({ assessments: [assessment({ answers, domains: { D1: judged('moderate', 'Registret visar annat.') } })] });
    expect(differing).toContain('Förslag: Hög, därför att fördelningen inte var dold (1.2).');
    expect(differing).toContain('**Bedömning: Måttlig.**');
    expect(differing).toContain('Skiljer sig från förslaget: Registret visar annat.');
    const alike = paper({ assessments: [assessment({ answers, domains: { D1: judged('high', 'Så är det.') } })] });
    expect(alike).toContain('Skäl: Så är det.');
    expect(alike).not.toContain('Skiljer sig från förslaget');
    expect(paper({ assessments: [assessment({})] })).toContain('**Bedömning: inte gjord än.**');
  });

  it('tells what two came to, and why where they differed', () => {
    const one = assessment({ answers: { '1.1': answer('Y'), '1.2': answer('N') }, domains: { D1: judged('high') }, overall: judged('high') });
    const other = assessment({ assessor: 'Exempelperson B', answers: { '1.1': answer('Y'), '1.2': answer('PY') }, domains: { D1: judged('low') }, overall: judged('low') });
    const consensus = consensusSchema.parse({
      questionId: id(1),
      resultId: id(9),
      templateId: rob2.id,
      templateVersion: rob2.version,
      assessmentIds: [id(7), id(8)],
      resolutions: { '1.2': { value: 'N', reason: 'Listan låg öppen.', by: 'Exempelperson A', at: '2026-01-01T00:00:00.000Z', third: 'Exempelperson C' } },
      domains: { D1: judged('high', 'Efter samtal.') },
    });
    const text = paper({ assessments: [one, other], consensus });
    expect(text).toContain('| **1.1 Lottades deltagarna med en slumpmässig metod?** | Ja | Ja | **Ja** | Lika |');
    expect(text).toMatch(/1\.2 .*\| Nej \| Troligen ja \| \*\*Nej\*\* \| Listan låg öppen\. Avgjort av Exempelperson C\. \|/);
    expect(text).toMatch(/Randomiseringsprocessen\*\* \| Hög \| Låg \| \*\*Hög\*\* \| Efter samtal\. \|/);
    expect(text).toMatch(/Sammantagen bedömning\*\* \| Hög \| Låg \| \*\*Inte avgjord\*\* \| – \|/);
  });

  it('has a row per part of a question that is answered in parts', () => {
    const text = paper({ template: amstar, assessments: [assessment({ templateId: amstar.id, answers: { '9.rct': answer('Y'), '9.nrsi': answer('N') } })] });
    expect(text).toMatch(/\*\*9\.rct\*\*.*\*\*Ja\*\*/);
    expect(text).toMatch(/\*\*9\.nrsi\*\*.*\*\*Nej\*\*/);
  });

  it('is a document without fault', () => {
    for (const template of [rob2, amstar]) {
      const document = assessmentDocument({ template, assessments: [assessment({ templateId: template.id, interest: { declared: 'some', text: 'Har arbetat med metoden.' }, reopened: [{ by: 'A', at: '2026-01-01T00:00:00.000Z', reason: 'Fel sida.' }] }), assessment({ templateId: template.id })], consensus: null, study: 'S', result: 'R', questionTitle: 'Q', district: 'D', day: '2026-11-22' });
      expect(documentFaults(document)).toEqual([]);
    }
  });
});
