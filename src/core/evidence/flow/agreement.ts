import { agreement, type Agreement, type RatingPair } from '../agreement/agreement.ts';
import type { Template } from '../template/schema.ts';
import { sideBySide, type ConsensusRow, type TwoViews } from './consensus.ts';
import { overallScale } from './problems.ts';

/** How well two agree: over all questions that both were asked, per area, over all areas, and over the whole. */
export interface ViewAgreement {
  readonly questions: Agreement;
  readonly domains: Readonly<Record<string, Agreement>>;
  readonly allDomains: Agreement;
  readonly overall: Agreement;
}

/** Codes of a scale, best first; what has no place in the order last. */
export function inRankOrder(scale: readonly { readonly code: string; readonly rank: number | null }[]): string[] {
  const last = Number.MAX_SAFE_INTEGER;
  return [...scale].sort((a, b) => (a.rank ?? last) - (b.rank ?? last)).map(({ code }) => code);
}

function pairs(rows: readonly ConsensusRow[]): RatingPair[] {
  return rows.flatMap(({ a, b }): RatingPair[] => (a.value === null || b.value === null ? [] : [[a.value, b.value]]));
}

/** The answers in the order of the template: they are named, not measured, so only their order in the list is used. */
function answerScale(template: Template): string[] {
  return template.answers.map(({ code }) => code);
}

/** Agreement over rows from one or many results in one template. What only one of the two was asked, or has said, is left out. */
export function agreementOfRows(template: Template, rows: readonly ConsensusRow[]): ViewAgreement {
  const scale = inRankOrder(template.judgements);
  const areas = rows.filter(({ kind }) => kind === 'domain');
  const rated = template.domains.filter((domain) => domain.rated).map(({ id }) => id);
  return {
    questions: agreement(pairs(rows.filter(({ kind }) => kind === 'question')), answerScale(template)),
    domains: Object.fromEntries(rated.map((id) => [id, agreement(pairs(areas.filter(({ key }) => key === id)), scale)])),
    allDomains: agreement(pairs(areas), scale),
    overall: agreement(pairs(rows.filter(({ kind }) => kind === 'overall')), inRankOrder(overallScale(template))),
  };
}

/** Agreement of two views of one result. */
export function agreementOfViews(views: Omit<TwoViews, 'resolutions'>): ViewAgreement {
  return agreementOfRows(views.template, sideBySide({ ...views, resolutions: {} }).rows);
}
