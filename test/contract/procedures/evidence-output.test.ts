import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example } from '#api/evidence/example.ts';
import type { SummaryModel } from '#core/evidence/plots/summary.ts';
import type { TrafficLightModel } from '#core/evidence/plots/traffic-light.ts';
import type { Sof } from '#core/evidence/sof/sof.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { findBrowser } from '#test/support/browser.ts';
import { assessResult, evidenceWorld, worldActor, worldOutcomes, type World } from '#test/support/evidence-world.ts';
import { all, parseMarkup, textIn } from '#test/support/markup.ts';
import { failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';
import { assessorA, assessorB, doneBy, newQuestion, prepare } from './evidence-support.ts';

const browser = await findBrowser();
const absence = 'Brist på belägg är inte belägg för bristande effekt.';
let app: BackEnd;
let world: World;

beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
  app.actor = worldActor;
  world = await evidenceWorld(app.call, { studies: 7, templates: ['rob2-assignment', 'rob2-assignment', 'robins-i-2016'], unjudged: 1 });
});
afterAll(() => app.close());

const sofFile = async (format: 'docx' | 'html' | 'md' | 'pdf'): Promise<Buffer> => {
  const { content, encoding } = (await app.call.evidence.sof({ questionId: world.questionId, format })) as FileContent;
  return Buffer.from(content, encoding);
};
const plotModel = async (questionId: string, kind: 'traffic-light' | 'summary') => (await app.call.evidence.plot({ questionId, kind, format: 'json' })) as TrafficLightModel | SummaryModel;

describe('evidence.grade', () => {
  it('answers with level, sign, word and warnings', async () => {
    expect(await app.call.evidence.grade({ start: 'high', design: 'rct', down: { riskOfBias: -1, imprecision: -1 } })).toEqual({ level: 2, symbol: '⊕⊕◯◯', label: 'Låg tillförlitlighet', warnings: [] });
    expect(await app.call.evidence.grade({ start: 'high', design: 'rct', up: { largeEffect: 1 } })).toMatchObject({ level: 4, warnings: [{ code: 'upgrade-on-rct' }] });
  });

  it('refuses steps that are none, and says which', async () => {
    const grade = (input: unknown): Promise<string[]> => refusedPaths(app.call.evidence.grade(input as { start: 'high'; design: 'rct' }));
    expect(await grade({ start: 'high', design: 'rct', down: { riskOfBias: 1 } })).toEqual(['down.riskOfBias']);
    expect(await grade({ start: 'high', design: 'rct', down: { riskOfBias: -3 } })).toEqual(['down.riskOfBias']);
    expect(await grade({ start: 'high', design: 'nrs', down: { imprecision: -0.5 } })).toEqual(['down.imprecision']);
    expect(await grade({ start: 'high', design: 'nrs', override: { reason: ' ' } })).toEqual(['override.reason']);
    expect(await grade({ start: 'high', design: 'rct', down: { precision: -1 } })).toEqual(['down.precision']);
    expect(await grade({ start: 'moderate', design: 'rct' })).toEqual(['start']);
  });
});

describe('evidence.agreement', () => {
  it('answers with share, kappas and table', async () => {
    const ratings = [...Array<[string, string]>(20).fill(['ja', 'ja']), ...Array<[string, string]>(5).fill(['ja', 'nej']), ...Array<[string, string]>(10).fill(['nej', 'ja']), ...Array<[string, string]>(15).fill(['nej', 'nej'])];
    const found = await app.call.evidence.agreement({ ratings, categories: ['ja', 'nej'] });
    expect(found).toMatchObject({ n: 50, agreement: 0.7, table: [[20, 5], [10, 15]] });
    expect(found.kappa).toBeCloseTo(0.4, 9);
    expect(await app.call.evidence.agreement({ ratings: [['ja', 'ja']], categories: ['ja', 'nej'] })).toMatchObject({ kappa: null, kappaLinear: null });
  });

  it('refuses a rating that is none of the categories', async () => {
    expect(await refusedPaths(app.call.evidence.agreement({ ratings: [['ja', 'kanske']], categories: ['ja', 'nej'] }))).toEqual(['ratings.0.1']);
  });
});

describe('evidence.sof', () => {
  it('is the table as data: every outcome has its row, also the one without data', async () => {
    const sof = (await app.call.evidence.sof({ questionId: world.questionId, format: 'json' })) as Sof;
    expect(sof.rows.map(({ name, level, symbol, proposedLevel, hasData }) => [name, level, symbol, proposedLevel, hasData])).toEqual([
      ['Återfall i brott', 2, '⊕⊕◯◯', 2, true],
      ['Narkotika senaste 30 dagarna', null, null, 1, true],
      ['Skolnärvaro', null, null, null, false],
      ['Oönskade effekter', 1, '⊕◯◯◯', 1, true],
    ]);
    expect(sof.rows[0]).toMatchObject({ label: 'Låg tillförlitlighet', by: worldActor.name, conclusion: 'Funktionell familjeterapi kan minska återfall i brott jämfört med sedvanlig insats.', fixed: null });
    expect(sof.rows[3]?.fixed).toContain(absence);
    expect(sof.findings).toMatchObject([{ level: 3, symbol: '⊕⊕⊕◯' }]);
  });

  it('is a Word file with a footnote for each deduction', async () => {
    const parts = unzipSync(await sofFile('docx'));
    const notes = parseMarkup(strFromU8(parts['word/footnotes.xml'] ?? new Uint8Array()));
    expect(textIn(notes)).toContain('Risk för bias, ett steg: Personalen visste');
    expect(textIn(notes)).toContain('Publikationsbias, ett steg: skäl saknas.');
    const body = textIn(parseMarkup(strFromU8(parts['word/document.xml'] ?? new Uint8Array())));
    for (const words of ['RR\u00a00,72', '95\u00a0%\u00a0KI\u00a00,55\u00a0till\u00a00,94', '\u2212112', '⊕⊕◯◯', 'Inga studier redovisade data', absence, '1\u00a0234']) expect(body).toContain(words);
  });

  it('is a web page where the notes stand by the table, not after the pictures', async () => {
    const page = (await sofFile('html')).toString('utf8');
    expect(page.indexOf('class="notes"')).toBeGreaterThan(page.indexOf('</table>'));
    expect(page.indexOf('class="notes"')).toBeLessThan(page.indexOf('<figure>'));
    const tree = parseMarkup(page);
    expect(all(tree, 'figure')).toHaveLength(2);
    expect(all(tree, 'svg').every((svg) => (svg.attributes['aria-label'] ?? '').includes('Exempelstudien 2019') || (svg.attributes['aria-label'] ?? '').includes('Sammantaget'))).toBe(true);
  });

  it('is plain text with the judgements as a table', async () => {
    const text = (await sofFile('md')).toString('utf8');
    expect(text).toContain('| Resultat | D1 | D2 | D3 | D4 | D5 | Sammantaget | Vikt |');
    expect(text).not.toContain('<svg');
  });

  it.skipIf(browser === null)('is a PDF', async () => {
    expect((await sofFile('pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('of a question that is not there is NOT_FOUND', async () => {
    expect(await failureOf(app.call.evidence.sof({ questionId: 'finns-inte', format: 'json' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('evidence.plot', () => {
  it('has a part per template, in the order of the results, and rows for what nobody has judged', async () => {
    const model = (await plotModel(world.questionId, 'traffic-light')) as TrafficLightModel;
    expect(model.sets.map(({ id, rows, columns }) => [id, rows.length, columns.length])).toEqual([['rob2-assignment', 5, 5], ['robins-i-2016', 2, 7]]);
    expect(model.sets[0]?.rows.at(-1)).toMatchObject({ name: 'Påhittade prövningen 2016 7', overall: null });
    expect(model.sets[0]?.table.rows.at(-1)?.slice(1, 7)).toEqual(Array(6).fill('Ej bedömd'));
    const summary = (await plotModel(world.questionId, 'summary')) as SummaryModel;
    expect(summary.sets[0]?.bars.map(({ n, unrated }) => [n, unrated])).toEqual(Array(6).fill([4, 1]));
  });

  it('is a picture that names itself', async () => {
    for (const kind of ['traffic-light', 'summary'] as const) {
      const { filename, mediaType, content } = (await app.call.evidence.plot({ questionId: world.questionId, kind, format: 'svg' })) as FileContent;
      expect([filename, mediaType]).toEqual([`${kind === 'summary' ? 'sammanfattning' : 'trafikljus'}-fft-jamfort-med-sedvanlig-insats-2026-11-22.svg`, 'image/svg+xml']);
      expect(textIn(all(parseMarkup(content), 'desc')[0] ?? parseMarkup('<p></p>'))).toContain('RCT, tilldelning: 5 resultat.');
    }
  });

  it('is of one outcome where that is asked for', async () => {
    const none = (await app.call.evidence.plot({ questionId: world.questionId, kind: 'traffic-light', format: 'json', outcomeId: worldOutcomes.school })) as TrafficLightModel;
    expect(none.sets).toEqual([]);
    expect(await failureOf(app.call.evidence.plot({ questionId: world.questionId, kind: 'traffic-light', format: 'json', outcomeId: 'finns-inte' }))).toMatchObject({ code: 'NOT_FOUND', details: { record: 'outcome' } });
  });

  it('shows the items of a tool that judges no areas', async () => {
    const { id, results } = await newQuestion(app, 1, { results: [{ id: '6f9ab5a2-0000-4000-9200-00000000aaaa', studyId: example.study, outcomeId: example.outcome, templateId: 'amstar-2' }] } as never);
    const resultId = '6f9ab5a2-0000-4000-9200-00000000aaaa';
    expect(results).toHaveLength(1);
    await assessResult(app.call, { questionId: id, resultId, templateId: 'amstar-2', at: 0 });
    const model = (await plotModel(id, 'traffic-light')) as TrafficLightModel;
    expect(model.sets[0]?.columns).toHaveLength(16);
    expect(Object.values(model.sets[0]?.rows[0]?.cells ?? {})).not.toContain(null);
    expect(model.sets[0]?.overallLevels?.map((level) => level.code)).toEqual(['high', 'moderate', 'low', 'critically-low']);
    expect(await failureOf(app.call.evidence.robvis.export({ questionId: id }))).toMatchObject({ code: 'UNSUPPORTED', details: { templateId: 'amstar-2' } });
  });

  it('tells nothing of what is blind to the reader', async () => {
    const { id: questionId, results } = await newQuestion(app, 1);
    const [resultId = ''] = results;
    await doneBy(app, assessorA, { questionId, resultId, answer: 'N' });
    app.actor = assessorB;
    const model = (await plotModel(questionId, 'traffic-light')) as TrafficLightModel;
    expect(model.sets[0]?.rows[0]).toMatchObject({ overall: null, cells: { D1: null } });
    app.actor = worldActor;
  });
});

describe('evidence.document', () => {
  it('prints every answer with its justification, quote, proposal and judgement', async () => {
    const file = await app.call.evidence.document({ assessmentId: world.assessments[0] ?? '', format: 'md' });
    expect(file.filename).toMatch(/^granskning-exempelstudien-2019-.*\.md$/);
    for (const words of ['Påhittad motivering till 1.1.', '”Ett påhittat citat', 'Förslag: Hög, därför att', '**Bedömning: Hög.**', 'CC BY-NC-ND', 'Granskarens intressekonflikter']) expect(file.content).toContain(words);
  });

  it('is blind until both are done, then shows both and what they came to', async () => {
    const { id: questionId, results } = await newQuestion(app, 1);
    const [resultId = ''] = results;
    const first = await doneBy(app, assessorA, { questionId, resultId, answer: 'N' });
    app.actor = assessorB;
    expect(await failureOf(app.call.evidence.document({ assessmentId: first.id, format: 'md' }))).toMatchObject({ code: 'FORBIDDEN', details: { rule: 'blind' } });
    await doneBy(app, assessorB, { questionId, resultId });
    app.actor = assessorB;
    const { content } = await app.call.evidence.document({ assessmentId: first.id, format: 'md' });
    expect(content).toContain('## Exempelperson A');
    expect(content).toContain('## Exempelperson B');
    app.actor = worldActor;
  });
});

describe('evidence.robvis', () => {
  it('writes a file that reads back as it was', async () => {
    const { filename, content } = await app.call.evidence.robvis.export({ questionId: world.questionId, templateId: 'rob2-assignment' });
    expect(filename).toBe('robvis-fft-jamfort-med-sedvanlig-insats-2026-11-22.csv');
    expect(content.split('\r\n')[0]).toBe('Study,D1,D2,D3,D4,D5,Overall,Weight');
    const { read, plot } = await app.call.evidence.robvis.import({ content });
    expect(read.issues).toEqual([]);
    const model = (await plotModel(world.questionId, 'traffic-light')) as TrafficLightModel;
    expect(read.rows.map(({ study, overall, domains, weight }) => ({ name: study, overall, cells: domains, weight }))).toEqual(model.sets[0]?.rows.map(({ name, overall, cells, weight }) => ({ name, overall, cells, weight })));
    expect(plot?.sets[0]?.rows).toHaveLength(5);
  });

  it('asks which template where there are more than one, and answers to a reader', async () => {
    expect(await refusedPaths(app.call.evidence.robvis.export({ questionId: world.questionId }))).toEqual(['templateId']);
    app.actor = reader;
    const { content } = await app.call.evidence.robvis.export({ questionId: world.questionId, templateId: 'robins-i-2016' });
    expect(content).toContain('D7,Overall,Weight');
    app.actor = worldActor;
  });

  it('names what it cannot read and stores nothing', async () => {
    const { read, plot } = await app.call.evidence.robvis.import({ content: 'Study,D1,Overall\nA,Kanske,Low\n' });
    expect(read.issues).toEqual([{ line: 2, column: 'D1', code: 'unknown_word', value: 'Kanske', blocks: false }]);
    expect(plot?.sets[0]?.rows[0]?.overall).toBe('low');
    expect((await app.call.evidence.robvis.import({ content: '' })).plot).toBeNull();
  });
});
