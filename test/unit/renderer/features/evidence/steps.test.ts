import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessmentProblems } from '#core/evidence/flow/problems.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import { templateSchema, type Domain, type Template } from '#core/evidence/template/schema.ts';
import { emptyContent, savable, withAnswer, withJudgement, withValueAt, type Content } from '#renderer/features/evidence/assess/content.ts';
import { answerForKey, deedOf, keyHint, type Pressed } from '#renderer/features/evidence/assess/keys.ts';
import { askedEntries, beforeStep, breakable, entryNamed, isAnswered, isReached, nextUnanswered, notCounted, openedBy, progressIn, shapeOf, shortName, situationIn, stepNamed, stepsOf, wholeStep } from '#renderer/features/evidence/assess/steps.ts';
import { helpParts, withoutLabel } from '#renderer/features/evidence/assess/words.ts';

const read = (id: string): Template => templateSchema.parse(JSON.parse(readFileSync(`resources/templates/${id}.json`, 'utf8')));
const rob2 = read('rob2-assignment');
const amstar = read('amstar-2');
const steps = read('stepwise-review');
const qualitative = read('qualitative-studies');
const domain = (template: Template, id: string): Domain => template.domains.find((one) => one.id === id) as Domain;
const answered = (answers: Record<string, string>): Content => Object.entries(answers).reduce((content, [key, answer]) => withAnswer(content, key, { answer }), emptyContent);
const keysIn = (template: Template, id: string, content: Content): string[] => askedEntries(domain(template, id), reviewOf(template, content), content).map((entry) => entry.key);

describe('the steps of an assessment', () => {
  it('begin with what is chosen before, and end with the whole', () => {
    expect(stepsOf(rob2)).toEqual([beforeStep, 'D1', 'D2', 'D3', 'D4', 'D5', wholeStep]);
    expect(stepsOf(steps)[0]).toBe('D1');
  });

  it('are opened by name, and from the first where the name is none of them', () => {
    expect(stepNamed(rob2, 'D3')).toBe('D3');
    expect(stepNamed(rob2, 'D9')).toBe(beforeStep);
    expect(stepNamed(rob2, null)).toBe(beforeStep);
  });

  it('are called without what stands in brackets, and break where a compound is joined', () => {
    expect(shortName({ name: 'Bortfall (saknade utfallsdata)' })).toBe('Bortfall');
    expect(shortName({ name: '(Bara detta)' })).toBe('(Bara detta)');
    expect(breakable('Randomiseringsprocessen')).toBe('Randomiserings\u00adprocessen');
  });
});

describe('the questions of an area', () => {
  it('are those that the answers ask for', () => {
    expect(keysIn(rob2, 'D3', emptyContent)).toEqual(['3.1']);
    expect(keysIn(rob2, 'D3', answered({ '3.1': 'N', '3.2': 'PN' }))).toEqual(['3.1', '3.2', '3.3']);
  });

  it('say which answers opened them', () => {
    const content = answered({ '2.1': 'Y', '2.2': 'N' });
    const d2 = domain(rob2, 'D2');
    const situation = situationIn(rob2, d2, reviewOf(rob2, content), content);
    expect(openedBy(d2.questions.find((one) => one.id === '2.3') as Domain['questions'][number], situation)).toEqual(['2.1']);
    expect(openedBy(d2.questions[0] as Domain['questions'][number], situation)).toEqual([]);
  });

  it('stand as not asked in the rule only where that is sure', () => {
    const d3 = domain(rob2, 'D3');
    const values = (content: Content) => situationIn(rob2, d3, reviewOf(rob2, content), content).values;
    expect(values(emptyContent)['3.4']).toBeUndefined();
    expect(values(answered({ '3.1': 'PY' }))).toEqual({ '3.1': 'Y', '3.2': 'NA', '3.3': 'NA', '3.4': 'NA' });
  });

  it('are counted as questions, not as parts', () => {
    const content = answered({ '9.rct': 'Y' });
    expect(keysIn(amstar, 'items', content)).toContain('9.nrsi');
    expect(keysIn(amstar, 'items', emptyContent)).toContain('9');
    expect(progressIn(domain(amstar, 'items'), reviewOf(amstar, content))).toEqual({ asked: 16, answered: 1 });
  });

  it('are answered by "Ej tillämpligt" only where they offer it', () => {
    const question = domain(qualitative, 'D1').questions[0] as Domain['questions'][number];
    expect(isAnswered(answered({ [question.id]: 'NA' }), { key: question.id, question })).toBe(true);
    const other = domain(rob2, 'D3').questions[1] as Domain['questions'][number];
    expect(isAnswered(answered({ '3.2': 'NA' }), { key: '3.2', question: other })).toBe(false);
  });

  it('keep the answers that no longer count, each under its number', () => {
    const content = answered({ '3.1': 'Y', '3.2': 'N', '3.3': 'Y' });
    expect(notCounted(domain(rob2, 'D3'), reviewOf(rob2, content), content).map((entry) => entry.key)).toEqual(['3.2', '3.3']);
    expect(notCounted(domain(rob2, 'D3'), reviewOf(rob2, answered({ '3.1': 'N', '3.2': 'Y' })), answered({ '3.1': 'N', '3.2': 'Y' }))).toEqual([]);
  });
});

describe('the way through the questions', () => {
  const entries = (content: Content) => askedEntries(domain(rob2, 'D1'), reviewOf(rob2, content), content);

  it('goes to the next without answer, then to those left before', () => {
    const content = answered({ '1.2': 'Y' });
    expect(nextUnanswered(entries(content), content, '1.1')).toBe('1.3');
    expect(nextUnanswered(entries(content), content, '1.3')).toBe('1.1');
    const all = answered({ '1.1': 'Y', '1.2': 'Y', '1.3': 'N' });
    expect(nextUnanswered(entries(all), all, '1.2')).toBeNull();
  });

  it('opens the named question, else the first without answer', () => {
    const content = answered({ '1.1': 'Y' });
    expect(entryNamed(entries(content), content, '1.1')).toBe('1.1');
    expect(entryNamed(entries(content), content, '9.9')).toBe('1.2');
  });

  it('asks for the other part once and does not come back to it', () => {
    const content = answered({ '9.rct': 'Y' });
    const items = askedEntries(domain(amstar, 'items'), reviewOf(amstar, content), content);
    expect(nextUnanswered(items, content, '9.rct')).toBe('9.nrsi');
    const rest = Object.fromEntries(items.filter((entry) => entry.key !== '9.nrsi').map((entry) => [entry.key, 'Y']));
    expect(nextUnanswered(items, answered(rest), '16')).toBeNull();
  });

  it('ends a review in steps at the first that is not met, and asks for no judgement after it', () => {
    const content = answered(Object.fromEntries(domain(steps, 'D1').questions.map((question) => [question.id, 'N'])));
    const outcome = reviewOf(steps, content);
    expect([isReached(steps, domain(steps, 'D1'), outcome), isReached(steps, domain(steps, 'D2'), outcome)]).toEqual([true, false]);
    const left = assessmentProblems(steps, content as Assessment, outcome).filter((problem) => problem.code === 'judgement-missing');
    expect(left.map((problem) => problem.path.join('.'))).toEqual(['domains.D1', 'overall']);
  });
});

describe('the sign of an area', () => {
  it('is the judgement, or how far it has come', () => {
    const progress = { asked: 3, answered: 0 };
    expect(shapeOf(rob2, emptyContent, 'D1', progress)).toBe('not-begun');
    expect(shapeOf(rob2, emptyContent, 'D1', { asked: 3, answered: 1 })).toBe('under-way');
    expect(shapeOf(rob2, withJudgement(emptyContent, 'D1', { judgement: 'high' }), 'D1', progress)).toBe('minus');
    expect(shapeOf(rob2, withJudgement(emptyContent, null, { judgement: 'low' }), null, progress)).toBe('plus');
  });
});

describe('the keys', () => {
  const rob = ['Y', 'PY', 'PN', 'N', 'NI'];
  it('answer by letter, capital for sure and small for probable', () => {
    expect(['Y', 'y', 'n', 'N', 'i'].map((key) => answerForKey(rob, key))).toEqual(rob);
    expect(rob.map((code) => keyHint(rob, code))).toEqual(['Y', 'y', 'n', 'N', 'i']);
  });
  it('answer by place, and by the letters that are left where nothing is probable', () => {
    expect(answerForKey(rob, '3')).toBe('PN');
    expect(answerForKey(rob, '6')).toBeNull();
    const few = ['Y', 'N', 'NoMA'];
    expect(['y', 'n', 'i'].map((key) => answerForKey(few, key))).toEqual(['Y', 'N', null]);
    expect(few.map((code) => keyHint(few, code))).toEqual(['Y', 'N', '3']);
  });
  it('do nothing in a text but go on with Ctrl Enter', () => {
    const press = (key: string, at: Pressed['at'], ctrl = false) => deedOf({ key, at, ctrl, alt: false }, rob)?.kind ?? null;
    expect([press('Y', 'text'), press('Enter', 'text'), press('?', 'text'), press('Enter', 'text', true)]).toEqual([null, null, null, 'next']);
    expect([press('Enter', 'control'), press('ArrowDown', 'radio'), press('Y', 'radio'), press('Enter', 'radio')]).toEqual([null, null, 'answer', 'next']);
    expect([press('Enter', 'elsewhere'), press('ArrowUp', 'elsewhere'), press('m', 'elsewhere'), press('b', 'control'), press('?', 'elsewhere'), press('x', 'elsewhere'), press('i', 'elsewhere', true)]).toEqual(['next', 'up', 'justify', 'judge', 'help', null, null]);
  });
});

describe('the words', () => {
  it('show a short help whole, and unfold the rest of a long one', () => {
    expect(helpParts('Kort hjälp.')).toEqual({ first: 'Kort hjälp.', rest: [] });
    expect(helpParts('Först detta.\nSedan detta.')).toEqual({ first: 'Först detta.', rest: ['Sedan detta.'] });
    const long = `${'Ett två tre fyra fem. '.repeat(7)}${'Sex sju åtta. '.repeat(6)}`;
    const { first, rest } = helpParts(long);
    expect(first.length).toBeLessThanOrEqual(180);
    expect(`${first} ${rest.join(' ')}`).toBe(long.trim());
  });
  it('leave out the judgement where it stands above', () => {
    expect(withoutLabel('Hög, därför att 4.4 säger det.', 'Hög')).toBe('Därför att 4.4 säger det.');
    expect(withoutLabel('Hög redan nu, vad som än svaras.', 'Hög')).toBe('Hög redan nu, vad som än svaras.');
    expect(withoutLabel('Inget förslag än.', undefined)).toBe('Inget förslag än.');
  });
});

describe('what is saved', () => {
  it('leaves a text with an identity number as it last was, and names it', () => {
    const before = withAnswer(emptyContent, '1.1', { answer: 'Y', justification: 'Lottning.' });
    const now = withAnswer(withAnswer(before, '1.1', { justification: 'Gäller 19121212-1212.' }), '1.2', { answer: 'N' });
    const { content, left } = savable(now, before);
    expect(left).toEqual([['answers', '1.1', 'justification']]);
    expect(content.answers['1.1']?.justification).toBe('Lottning.');
    expect(content.answers['1.2']?.answer).toBe('N');
  });
  it('changes one place and nothing else', () => {
    const content = withAnswer(emptyContent, '1.1', { answer: 'Y' });
    expect(withValueAt(content, ['answers', '1.1'], undefined)).toEqual(emptyContent);
    expect(withValueAt({ a: ['x', 'y'] }, ['a', 1], 'z')).toEqual({ a: ['x', 'z'] });
  });
});
