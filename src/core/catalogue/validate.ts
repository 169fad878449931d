import type { FieldIssue } from '../shared/errors.ts';
import type { Term, Vocabulary, VocabularyList } from '../shared/vocabulary.ts';
import type { InterventionInput } from './intervention.ts';

type Path = readonly (string | number)[];

const termLists = ['problemAreas', 'needs', 'riskFactors', 'protectiveFactors', 'methodGroups'] as const satisfies readonly VocabularyList[];
const idLists = ['offers', 'verdicts', 'experience', 'localFollowUp', 'youthView'] as const;

/** Collects what is wrong, so that one answer can name every field. */
class Issues {
  readonly found: FieldIssue[] = [];
  private readonly known = new Map<readonly Term[], ReadonlySet<string>>();

  add(path: Path, code: string, message: string): void {
    this.found.push({ path, code, message });
  }

  term(terms: readonly Term[], id: string | null | undefined, at: { path: Path; code: string }): void {
    if (id === null || id === undefined) return;
    const ids = this.known.get(terms) ?? new Set(terms.map((term) => term.id));
    this.known.set(terms, ids);
    if (!ids.has(id)) this.add(at.path, at.code, `"${id}" is not in the vocabulary`);
  }

  order(from: string | null | undefined, to: string | null | undefined, path: Path): void {
    if (from && to && to < from) this.add(path, 'date_order', `ends ${to}, before it starts ${from}`);
  }
}

function checkTerms(issues: Issues, input: InterventionInput, vocabulary: Vocabulary): void {
  for (const list of termLists) {
    input[list]?.forEach((id, index) => issues.term(vocabulary[list], id, { path: [list, index], code: 'unknown_term' }));
  }
  issues.term(vocabulary.preventionLevels, input.preventionLevel, { path: ['preventionLevel'], code: 'unknown_term' });
  issues.term(vocabulary.settings, input.setting, { path: ['setting'], code: 'unknown_term' });
  input.implementation?.trainedStaff.forEach((person, index) =>
    issues.term(vocabulary.units, person.unitId, { path: ['implementation', 'trainedStaff', index, 'unitId'], code: 'unknown_unit' }),
  );
  input.verdicts?.forEach((verdict, index) =>
    issues.term(vocabulary.methodGroups, verdict.groupId, { path: ['verdicts', index, 'groupId'], code: 'unknown_term' }),
  );
}

function checkOffers(issues: Issues, input: InterventionInput, vocabulary: Vocabulary): void {
  input.offers?.forEach((offer, index) => {
    const path = ['offers', index] as const;
    issues.term(vocabulary.boards, offer.responsibleBoardId, { path: [...path, 'responsibleBoardId'], code: 'unknown_board' });
    issues.term(vocabulary.units, offer.unitId, { path: [...path, 'unitId'], code: 'unknown_unit' });
    issues.order(offer.activeFrom, offer.activeTo, [...path, 'activeTo']);
    issues.order(offer.contract?.from, offer.contract?.to, [...path, 'contract', 'to']);
  });
}

/** R5: a statement has a source, a level has an outcome, a direction is a recommendation's, and one about a group says so. */
function checkVerdicts(issues: Issues, input: InterventionInput): void {
  input.verdicts?.forEach(({ body, type, direction, certainty, convertedFrom, outcome, scope, groupId }, index) => {
    const wrong = (field: string, code: string, message: string): void => issues.add(['verdicts', index, field], code, message);
    if (body.trim() === '') wrong('body', 'source_required', 'a statement needs its source');
    if (direction !== null && type !== 'recommendation') wrong('direction', 'direction_type', 'only a recommendation has a direction');
    if (certainty !== null && type === 'recommendation') wrong('certainty', 'certainty_type', 'a recommendation has no level of certainty');
    if (certainty !== null && outcome.trim() === '') wrong('outcome', 'outcome_required', 'a level of certainty is about an outcome');
    if (convertedFrom !== null && convertedFrom !== '' && certainty === null) wrong('convertedFrom', 'converted_level', 'nothing is converted without a level');
    if (groupId !== null && scope === 'method') wrong('groupId', 'group_scope', 'a statement about the method names no group');
  });
}

function checkIds(issues: Issues, input: InterventionInput): void {
  for (const list of idLists) {
    const seen = new Set<string>();
    input[list]?.forEach((item, index) => {
      if (item.id === undefined) return;
      if (seen.has(item.id)) issues.add([list, index, 'id'], 'duplicate', `id "${item.id}" is used twice`);
      seen.add(item.id);
    });
  }
}

/** Everything wrong with the fields given, beyond their types: order of ages and dates, terms that do not exist, statements without a source, ids used twice. */
export function inputIssues(input: InterventionInput, vocabulary: Vocabulary): FieldIssue[] {
  const issues = new Issues();
  if (input.ages && input.ages.min !== null && input.ages.max !== null && input.ages.min > input.ages.max) {
    issues.add(['ages', 'max'], 'age_order', `the oldest age ${input.ages.max} is below the youngest ${input.ages.min}`);
  }
  checkTerms(issues, input, vocabulary);
  checkOffers(issues, input, vocabulary);
  checkVerdicts(issues, input);
  checkIds(issues, input);
  return issues.found;
}
