import { z } from 'zod';
import { mediumText, recordId, requiredText, webAddress } from '#core/shared/schemas.ts';

/** Number of a question or an area, `3.1`, `9.rct`, `D2`. The same form as in a stored assessment. */
const part = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, 'a number of a question or area is letters, digits, points and hyphens, at most 32');
/** What an answer or a judgement is stored as. */
const code = z.string().regex(/^[A-Za-z][A-Za-z-]{0,31}$/, 'a code is letters and hyphens, at most 32');
const sentence = z.string().trim().min(1).max(2_000);
const codes = z.array(code).min(1);

/** How sure a fact is: read in the source; follows from one; remembered and still to be checked. */
export const factMarks = ['verified', 'inferred', 'recalled'] as const;

/** The shape that stands for a judgement, beside its colour and word. `none` has no shape of its own. */
export const judgementSigns = ['plus', 'bang', 'minus', 'cross', 'question', 'none'] as const;
export type JudgementSign = (typeof judgementSigns)[number];

/** What one assessment is about. */
export const assessmentUnits = ['result', 'study', 'review', 'finding'] as const;

/** True where all, or any, of the questions have one of the answers. A question that is not asked has the answer NA. */
const answersClause = z.strictObject({ questions: z.array(part).min(1), match: z.enum(['all', 'any']).default('all'), in: codes });
/** True where what was chosen before the questions is, or holds, one of `in`. */
const contextClause = z.strictObject({ context: part, in: z.array(part).min(1) });
const clause = z.union([answersClause, contextClause]);
export type Clause = z.infer<typeof clause>;

export type Condition = Clause | { all: Condition[] } | { any: Condition[] };
const condition: z.ZodType<Condition> = z.lazy(() => z.union([answersClause, contextClause, z.strictObject({ all: z.array(condition).min(1) }), z.strictObject({ any: z.array(condition).min(1) })]));

const answerOption = z.strictObject({
  code,
  label: requiredText,
  /** The answer that the rules read it as: "Troligen ja" counts as "Ja". Absent where the rules name it themselves. */
  as: code.optional(),
  /** 0 is best: where a question is answered in parts, the worst part is its answer. */
  rank: z.number().int().min(0).default(0),
});
export type AnswerOption = z.infer<typeof answerOption>;

const judgementOption = z.strictObject({
  code,
  label: requiredText,
  sign: z.enum(judgementSigns),
  /** 0 is best; null where it has no place in the order, such as "Ingen information". */
  rank: z.number().int().min(0).nullable(),
  meaning: mediumText.default(''),
});
export type JudgementOption = z.infer<typeof judgementOption>;

const choice = z.strictObject({
  id: part,
  kind: z.enum(['one', 'many']),
  label: requiredText,
  help: mediumText.default(''),
  options: z.array(z.strictObject({ code: part, label: requiredText })).min(1),
  /** What counts where nothing is chosen. Without it, what depends on the choice waits. */
  default: z.array(part).optional(),
  /** A form asks for at least so many; a proposal is made all the same. */
  atLeast: z.number().int().min(0).default(0),
});
export type ContextChoice = z.infer<typeof choice>;

/** What the assessor writes down before the questions; never counted. */
const preparation = z.strictObject({ id: part, label: requiredText, help: mediumText.default('') });

const question = z.strictObject({
  id: part,
  text: sentence,
  help: mediumText.default(''),
  /** Codes of the answers that may be given. NA may always be given to a question with `askedIf`, and then says that it is not asked. */
  options: codes,
  /** Asked always where it is absent. Names earlier questions of the same area, or choices. */
  askedIf: condition.optional(),
  /** The question may be answered for each of these instead; the worst answer counts. */
  parts: z.array(z.strictObject({ id: part, label: requiredText })).optional(),
});
export type Question = z.infer<typeof question>;

const row = z.strictObject({
  id: part,
  /** All of them must hold. */
  when: z.array(clause).min(1),
  judgement: code,
  /** Goes on after "Hög, därför att …". */
  because: sentence,
  /** Something a person should think of at this proposal. */
  note: mediumText.optional(),
});
export type RuleRow = z.infer<typeof row>;

const table = z.strictObject({
  kind: z.literal('table'),
  rows: z.array(row).min(1),
  /** Why some combinations have no row. Absent where every combination must have one. */
  noRule: sentence.optional(),
});
/** Each part has a table; the worst of them is the area's. */
const partsRule = z.strictObject({ kind: z.literal('parts'), parts: z.array(z.strictObject({ id: part, name: requiredText, rows: z.array(row).min(1) })).min(2) });
const noRule = z.strictObject({ kind: z.literal('none'), because: sentence });

const domain = z.strictObject({
  id: part,
  number: z.string().max(16),
  name: requiredText,
  help: mediumText.default(''),
  /** True where the area gets a judgement of its own. */
  rated: z.boolean().default(true),
  questions: z.array(question).default([]),
  rule: z.discriminatedUnion('kind', [table, partsRule, noRule]),
});
export type Domain = z.infer<typeof domain>;
export type DomainRule = Domain['rule'];

const range = z.strictObject({ min: z.number().int().min(0), max: z.number().int().min(0).nullable() });
const countRow = z.strictObject({ id: part, critical: range, other: range, judgement: code, because: sentence, note: mediumText.optional() });
export type CountRow = z.infer<typeof countRow>;

/** The worst area's judgement; `order` from best to worst. */
const worst = z.strictObject({
  kind: z.literal('worst'),
  order: codes,
  notes: z.array(z.strictObject({ judgement: code, atLeast: z.number().int().min(1), text: mediumText })).default([]),
});
/** The number of flaws, critical and other. A question is critical where the choice `critical` names it. */
const count = z.strictObject({ kind: z.literal('count'), flaws: codes, critical: part, rows: z.array(countRow).min(1) });
/** How many areas in a row, from the first, are judged `met`: `reached[n]` is the judgement for n of them. */
const steps = z.strictObject({ kind: z.literal('steps'), met: code, reached: codes });
const overall = z.discriminatedUnion('kind', [worst, count, steps, noRule]);
export type OverallRule = z.infer<typeof overall>;

const source = z.strictObject({ title: sentence, url: webAddress.nullable(), licence: sentence, note: mediumText.default('') });

/** A granskningsmall as data. The engine needs no code for a new one. */
export const templateSchema = z.strictObject({
  id: recordId,
  /** Of this wording and these rules; an assessment keeps the one it was made in. */
  version: requiredText,
  name: requiredText,
  shortName: requiredText,
  /** Whose edition it follows, "SBU 2020–, på RoB 2 (22 augusti 2019)". */
  edition: requiredText,
  studyType: z.strictObject({ code: recordId, label: requiredText }),
  unit: z.enum(assessmentUnits),
  description: mediumText.default(''),
  archived: z.boolean().default(false),
  sources: z.array(source).min(1),
  status: z.strictObject({ summary: sentence, facts: z.array(z.strictObject({ mark: z.enum(factMarks), text: sentence })).min(1) }),
  answers: z.array(answerOption),
  judgements: z.array(judgementOption).min(1),
  /** The scale of the whole, where it is another than that of the areas. */
  overallJudgements: z.array(judgementOption).min(1).optional(),
  /** True where the assessor may say which way a bias goes, area by area and for the whole. */
  asksDirection: z.boolean().default(false),
  preparation: z.array(preparation).default([]),
  choices: z.array(choice).default([]),
  domains: z.array(domain).min(1),
  overall,
  /** Answered beside the rest, for instance conflict of interest; never enters a proposal. */
  extraQuestions: z.array(question).default([]),
});
export type Template = z.infer<typeof templateSchema>;
