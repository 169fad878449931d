import { describe, expect, test } from 'vitest';
import { parseTemplate } from '#core/evidence/template/validate.ts';

type Json = Record<string, unknown>;

const clause = (question: string, ...answers: string[]): Json => ({ questions: [question], in: answers });
const row = (id: string, judgement: string, ...when: Json[]): Json => ({ id, when, judgement, because: 'det är så' });

/** A made-up template of one area with two questions, changed as a test wants. */
function made(change: Json = {}, area: Json = {}): Json {
  return {
    id: 'pahittad',
    version: '1',
    name: 'Påhittad mall',
    shortName: 'Påhittad',
    edition: 'Påhittad',
    studyType: { code: 'made-up', label: 'Påhittade studier' },
    unit: 'study',
    sources: [{ title: 'Ingen', url: null, licence: 'Fri' }],
    status: { summary: 'Påhittad för ett prov.', facts: [{ mark: 'inferred', text: 'Påhittat.' }] },
    answers: [{ code: 'Y', label: 'Ja' }, { code: 'PY', label: 'Troligen ja', as: 'Y' }, { code: 'N', label: 'Nej' }, { code: 'NA', label: 'Ej tillämpligt' }],
    judgements: [{ code: 'low', label: 'Låg', sign: 'plus', rank: 0 }, { code: 'high', label: 'Hög', sign: 'minus', rank: 1 }],
    domains: [
      {
        id: 'D1',
        number: '1',
        name: 'Område',
        questions: [{ id: '1.1', text: 'Första?', options: ['Y', 'PY', 'N'] }, { id: '1.2', text: 'Andra?', options: ['Y', 'N'], askedIf: clause('1.1', 'Y') }],
        rule: { kind: 'table', rows: [row('a', 'low', clause('1.2', 'Y')), row('b', 'high', clause('1.2', 'N', 'NA'))] },
        ...area,
      },
    ],
    overall: { kind: 'worst', order: ['low', 'high'] },
    ...change,
  };
}

const rule = (...rows: Json[]): Json => ({ rule: { kind: 'table', rows } });
const questions = (...list: Json[]): Json => ({ questions: list });
const first = { id: '1.1', text: 'Första?', options: ['Y', 'N'] };
const second = (askedIf: Json, options = ['Y', 'N']): Json => ({ id: '1.2', text: 'Andra?', options, askedIf });
const rowA = row('a', 'low', clause('1.2', 'Y'));
const rowB = row('b', 'high', clause('1.2', 'N', 'NA'));
const partsOf = (...parts: Json[]): Json => ({ rule: { kind: 'parts', parts } });
const part = (id: string, ...rows: Json[]): Json => ({ id, name: id, rows });
const choice = (change: Json): Json => ({ id: 'val', kind: 'one', label: 'Val', options: [{ code: 'x', label: 'X' }, { code: 'y', label: 'Y' }], ...change });
const counting = (change: Json, more: Json = {}): Json => ({
  choices: [choice({ id: 'critical', kind: 'many', options: [{ code: '1.1', label: '1.1' }], default: ['1.1'] })],
  overall: { kind: 'count', flaws: ['N'], critical: 'critical', rows: [{ id: 'a', critical: { min: 0, max: 0 }, other: { min: 0, max: null }, judgement: 'low', because: 'bra' }, { id: 'b', critical: { min: 1, max: null }, other: { min: 0, max: null }, judgement: 'high', because: 'brist' }], ...change },
  ...more,
});
const unratedArea = { rated: false, rule: { kind: 'none', because: 'räknas ihop' }, questions: [first] };
const countRow = (id: string, [low, high]: [number, number | null], judgement = 'low'): Json => ({ id, critical: { min: low, max: high }, other: { min: 0, max: null }, judgement, because: 'räknat' });

test('a template that holds together has no problems', () => {
  const { template, problems } = parseTemplate(made());
  expect(problems).toEqual([]);
  expect(template).toMatchObject({ archived: false, choices: [], domains: [{ rated: true, help: '' }] });
});

test('what the schema refuses is said with the place', () => {
  expect(parseTemplate(made({ version: '' })).problems).toEqual([expect.stringMatching(/^version: /)]);
  expect(parseTemplate(made({}, { number: 1 })).problems).toEqual([expect.stringMatching(/^domains\/0\/number: /)]);
  expect(parseTemplate(null).template).toBeNull();
});

const wrong: readonly (readonly [string, Json, string])[] = [
  ['answer twice', made({ answers: [{ code: 'Y', label: 'Ja' }, { code: 'N', label: 'Nej' }, { code: 'PY', label: 'Troligen', as: 'Y' }, { code: 'N', label: 'Nej' }] }), 'svar: ”N” finns två gånger'],
  ['answer read as nothing', made({ answers: [{ code: 'Y', label: 'Ja' }, { code: 'PY', label: 'Troligen', as: 'Z' }, { code: 'N', label: 'Nej' }] }), 'svar ”PY”: läses som ”Z”, som inte är ett svar som står för sig självt'],
  ['judgement twice', made({ judgements: ['low', 'high', 'low'].map((code) => ({ code, label: code, sign: 'none', rank: 0 })) }), 'bedömningar: ”low” finns två gånger'],
  ['overall judgement twice', made({ overallJudgements: ['low', 'high', 'high'].map((code) => ({ code, label: code, sign: 'none', rank: 0 })) }), 'helhetens bedömningar: ”high” finns två gånger'],
  ['area twice', made({ domains: [...(made()['domains'] as Json[]), { id: 'D1', number: '2', name: 'Två', rule: { kind: 'none', because: 'x' } }] }), 'områden: ”D1” finns två gånger'],
  ['question twice', made({ extraQuestions: [first] }), 'frågor: ”1.1” finns två gånger'],
  ['part of a question twice', made({ extraQuestions: [{ id: 'J1', text: 'Jäv?', options: ['Y'], parts: [{ id: '1.2', label: 'x' }] }] }), 'frågor: ”1.2” finns två gånger'],
  ['option twice', made({}, questions({ ...first, options: ['Y', 'N', 'N'] }, second(clause('1.1', 'Y')))), 'område D1, fråga 1.1, options: ”N” finns två gånger'],
  ['unknown option', made({}, questions({ ...first, options: ['Y', 'N', 'NI'] }, second(clause('1.1', 'Y')))), 'område D1, fråga 1.1: erbjuder svaret ”NI”, som inte finns'],
  ['extra question with condition', made({ extraQuestions: [{ id: 'J1', text: 'Jäv?', options: ['Y'], askedIf: clause('1.1', 'Y') }] }), 'fråga J1: står vid sidan av och ställs alltid'],
  ['extra question with unknown option', made({ extraQuestions: [{ id: 'J1', text: 'Jäv?', options: ['Q'] }] }), 'fråga J1: erbjuder svaret ”Q”, som inte finns'],
  ['condition on an unknown question', made({}, questions(first, second(clause('1.9', 'Y')))), 'område D1, fråga 1.2, askedIf: nämner frågan ”1.9”, som inte finns i området'],
  ['condition on itself', made({}, questions(first, second(clause('1.2', 'Y')))), 'område D1, fråga 1.2, askedIf: går i cirkel: frågan ställs beroende på sig själv'],
  ['conditions in a circle', made({}, questions({ ...first, askedIf: { any: [clause('1.2', 'Y'), clause('1.2', 'N')] } }, second({ all: [clause('1.1', 'Y')] }))), 'område D1, fråga 1.1, askedIf: går i cirkel: frågan ställs beroende på sig själv'],
  ['condition on a later question', made({}, questions({ ...first, askedIf: clause('1.2', 'Y') }, { id: '1.2', text: 'Andra?', options: ['Y', 'N'] })), 'område D1, fråga 1.1, askedIf: nämner frågan ”1.2”, som inte står tidigare i området'],
  ['condition on an answer there is none of', made({}, questions(first, second(clause('1.1', 'Z')))), 'område D1, fråga 1.2, askedIf: nämner svaret ”Z”, som inte finns'],
  ['condition on an answer that is read as another', made({}, questions(first, second(clause('1.1', 'PY')))), 'område D1, fråga 1.2, askedIf: nämner svaret ”PY”, som läses som ”Y”'],
  ['condition on an unknown choice', made({}, questions(first, second({ context: 'val', in: ['x'] }))), 'område D1, fråga 1.2, askedIf: nämner valet ”val”, som inte finns'],
  ['condition on what a choice does not have', made({ choices: [choice({ default: ['x'] })] }, questions(first, second({ context: 'val', in: ['z'] }))), 'område D1, fråga 1.2, askedIf: nämner ”z”, som inte finns i valet ”val”'],
  ['condition that is never true', made({}, questions(first, second({ all: [clause('1.1', 'Y'), clause('1.1', 'N')] }))), 'område D1, fråga 1.2: ställs aldrig'],
  ['condition with an answer without meaning', made({}, questions(first, second({ all: [clause('1.1', 'Y', 'N'), clause('1.1', 'Y')] }))), 'område D1, fråga 1.2, askedIf: nämner 1.1 N utan att det spelar någon roll'],
  ['row twice', made({}, rule(rowA, rowB, rowA)), 'område D1, rader: ”a” finns två gånger'],
  ['row on an unknown question', made({}, rule(rowA, rowB, row('c', 'low', clause('2.1', 'Y')))), 'område D1, rad ”c”: nämner frågan ”2.1”, som inte finns i området'],
  ['row with a judgement outside the scale', made({}, rule(rowA, row('b', 'medium', clause('1.2', 'N', 'NA')))), 'område D1, rad ”b”: bedömer ”medium”, som inte finns i skalan'],
  ['combination without row', made({}, rule(rowA, row('b', 'high', clause('1.2', 'N')))), 'område D1, regel: ingen rad gäller för 1.1 N, 1.2 NA'],
  ['two rows for one combination', made({}, rule(rowA, rowB, row('c', 'low', clause('1.1', 'Y')))), 'område D1, regel: raderna ”a” och ”c” gäller båda för 1.1 Y, 1.2 Y'],
  ['row that never applies', made({}, rule(rowA, rowB, row('c', 'low', clause('1.1', 'N'), clause('1.2', 'Y')))), 'område D1, regel: raden ”c” kan aldrig gälla'],
  ['cell without meaning', made({}, rule(row('a', 'low', clause('1.1', 'Y', 'N'), clause('1.2', 'Y')), rowB)), 'område D1, regel: raden ”a” nämner 1.1 N utan att det spelar någon roll'],
  ['unrated area with a rule', made({ overall: { kind: 'none', because: 'x' } }, { rated: false }), 'område D1, regel: området har en regel men ingen egen bedömning'],
  ['part twice', made({}, partsOf(part('p', rowA, rowB), part('p', rowA, rowB))), 'område D1, delar: ”p” finns två gånger'],
  ['part with an unknown question', made({}, partsOf(part('p', rowA, rowB), part('q', rowA, row('b', 'high', clause('9', 'N'))))), 'område D1, del ”q”, rad ”b”: nämner frågan ”9”, som inte finns i området'],
  ['part without row for a combination', made({}, partsOf(part('p', rowA, rowB), part('q', rowA, row('b', 'high', clause('1.2', 'N'))))), 'område D1, del ”q”: ingen rad gäller för 1.1 N, 1.2 NA'],
  ['choice twice', made({ choices: [choice({}), choice({})] }), 'val: ”val” finns två gånger'],
  ['choice called as a preparation', made({ choices: [choice({})], preparation: [{ id: 'val', label: 'Val' }] }), 'val: ”val” finns två gånger'],
  ['alternative twice', made({ choices: [choice({ options: [{ code: 'x', label: 'X' }, { code: 'x', label: 'X' }] })] }), 'val ”val”: ”x” finns två gånger'],
  ['default that is not offered', made({ choices: [choice({ default: ['z'] })] }), 'val ”val”: har ”z” förvalt, men erbjuder det inte'],
  ['several without default', made({ choices: [choice({ kind: 'many' })] }), 'val ”val”: tar flera, och behöver därför ett förval, som får vara tomt'],
  ['two defaults for one', made({ choices: [choice({ default: ['x', 'y'] })] }), 'val ”val”: tar ett, och har därför ett förval eller inget'],
  ['worst without areas', made({}, { rated: false, rule: { kind: 'none', because: 'x' } }), 'helhet: bygger på områdena, men inget av dem har en egen bedömning'],
  ['order that lacks a judgement', made({ overall: { kind: 'worst', order: ['low'] } }), 'helhet, order: saknar bedömningen ”high”'],
  ['order with a judgement twice', made({ overall: { kind: 'worst', order: ['low', 'high', 'low'] } }), 'helhet, order: ”low” finns två gånger'],
  ['order outside the scale', made({ overall: { kind: 'worst', order: ['low', 'high', 'worse'] } }), 'helhet: nämner ”worse”, som inte finns i områdenas skala'],
  ['order outside the scale of the whole', made({ overallJudgements: [{ code: 'low', label: 'Låg', sign: 'none', rank: 0 }] }), 'helhet: nämner ”high”, som inte finns i helhetens skala'],
  ['note about no judgement', made({ overall: { kind: 'worst', order: ['low', 'high'], notes: [{ judgement: 'x', atLeast: 1, text: 'x' }] } }), 'helhet: nämner ”x”, som inte finns i områdenas skala'],
  ['steps of another number', made({ overall: { kind: 'steps', met: 'low', reached: ['low', 'high', 'low'] } }), 'helhet, reached: har 3 bedömningar, men 1 steg behöver 2'],
  ['steps with a judgement twice', made({ overall: { kind: 'steps', met: 'low', reached: ['low', 'low'] } }), 'helhet, reached: ”low” finns två gånger'],
  ['steps that are met by no judgement', made({ overall: { kind: 'steps', met: 'x', reached: ['low', 'high'] } }), 'helhet: nämner ”x”, som inte finns i områdenas skala'],
  ['steps that reach no judgement', made({ overall: { kind: 'steps', met: 'low', reached: ['low', 'x'] } }), 'helhet: nämner ”x”, som inte finns i helhetens skala'],
  ['steps without areas', made({ overall: { kind: 'steps', met: 'low', reached: ['low'] } }, { rated: false, rule: { kind: 'none', because: 'x' } }), 'helhet: bygger på områdena, men inget av dem har en egen bedömning'],
  ['count of an answer there is none of', made(counting({ flaws: ['Q'] }), unratedArea), 'helhet: nämner ”Q”, som inte finns bland svaren som reglerna läser'],
  ['count of an answer that is read as another', made(counting({ flaws: ['PY'] }), unratedArea), 'helhet: nämner ”PY”, som inte finns bland svaren som reglerna läser'],
  ['count with a row twice', made(counting({ rows: [countRow('a', [0, 0]), countRow('a', [1, null])] }), unratedArea), 'helhet, rader: ”a” finns två gånger'],
  ['count with a judgement outside the scale', made(counting({ rows: [countRow('a', [0, 0]), countRow('b', [1, null], 'x')] }), unratedArea), 'helhet: nämner ”x”, som inte finns i helhetens skala'],
  ['count that lacks its choice', made(counting({ critical: 'x' }), unratedArea), 'helhet: nämner valet ”x”, som inte finns'],
  ['count of questions that may go unasked', made(counting({}), { ...unratedArea, questions: [first, second(clause('1.1', 'Y'))] }), 'fråga 1.2: har askedIf, vilket en regel som räknar brister inte klarar'],
  ['critical question there is none of', made(counting({}, { choices: [choice({ id: 'critical', kind: 'many', default: [] })] }), unratedArea), 'val ”critical”: erbjuder ”x”, som inte är en fråga'],
  ['count without a row', made(counting({ rows: [countRow('a', [0, 0])] }), unratedArea), 'helhet: ingen rad gäller för 1 kritiska och 0 övriga brister'],
  ['count with two rows', made(counting({ rows: [countRow('a', [0, null]), countRow('b', [1, null])] }), unratedArea), 'helhet: mer än en rad gäller för 1 kritiska och 0 övriga brister'],
  ['count with a row that never applies', made(counting({ rows: [countRow('a', [0, 1]), countRow('b', [2, null])] }), unratedArea), 'helhet: raden ”b” kan aldrig gälla'],
];

describe('what is wrong with a template is said, and where', () => {
  test.each(wrong)('%s', (_, data, problem) => {
    const { template, problems } = parseTemplate(data);
    expect([template, problems]).toEqual([null, expect.arrayContaining([problem])]);
    if (problem.includes('finns två gånger')) expect(problems.filter((one) => one === problem)).toHaveLength(1);
  });
});

test('one problem gives one line', () => {
  for (const [what, data, problem] of wrong.filter(([name]) => /^(combination|row that never|condition on|part without|order that|count without|several|alternative)/.test(name))) expect(parseTemplate(data).problems, what).toEqual([problem]);
});

test('a choice without default may decide in one area only, and a choice of several may not have too many alternatives to be tried', () => {
  const byChoice = (id: string): Json => ({ id, number: '', name: id, questions: [{ id: `${id}.1`, text: 'Fråga?', options: ['Y', 'N'], askedIf: { context: 'val', in: ['x'] } }], rule: { kind: 'table', rows: [row('a', 'low', clause(`${id}.1`, 'Y', 'NA')), row('b', 'high', clause(`${id}.1`, 'N'))] } });
  expect(parseTemplate(made({ choices: [choice({})], domains: [byChoice('D1'), byChoice('D2')] })).problems).toEqual(['val ”val”: saknar förval och får därför bara styra ett område, inte D1 och D2']);
  expect(parseTemplate(made({ choices: [choice({})], domains: [byChoice('D1')] })).problems).toEqual([]);
  expect(parseTemplate(made({ choices: [choice({ default: ['y'] })], domains: [byChoice('D1'), byChoice('D2')] })).problems).toEqual([]);
  const several = (number: number): Json => choice({ kind: 'many', default: [], options: Array.from({ length: number }, (_, place) => ({ code: place === 0 ? 'x' : `x${place}`, label: 'X' })) });
  expect(parseTemplate(made({ choices: [several(6)], domains: [byChoice('D1')] })).problems).toEqual([]);
  expect(parseTemplate(made({ choices: [several(7)], domains: [byChoice('D1')] })).problems).toEqual(['område D1, regel: valet ”val” har för många alternativ för att styra frågor: högst 6']);
});

test('an area that can be answered in too many ways is refused rather than tried out', () => {
  const many = (number: number): Json => {
    const ids = Array.from({ length: number }, (_, place) => `q${place}`);
    return { questions: ids.map((id) => ({ id, text: 'Fråga?', options: ['Y', 'N'] })), rule: { kind: 'table', rows: [row('a', 'low', { questions: ids, in: ['Y'] }), row('b', 'high', { questions: ids, match: 'any', in: ['N'] })] } };
  };
  expect(parseTemplate(made({}, many(12))).problems).toEqual([]);
  expect(parseTemplate(made({}, many(40))).problems).toEqual(['område D1, regel: går att besvara på fler än 60000 sätt. Dela området']);
});

test('a rule may leave combinations to a person where it says why', () => {
  const { template, problems } = parseTemplate(made({}, { rule: { kind: 'table', noRule: 'bedöm själv', rows: [rowA] } }));
  expect([problems, template?.domains[0]?.rule.kind]).toEqual([[], 'table']);
});
