import type { Template } from '#core/evidence/template/schema.ts';
import type { Text } from '#renderer/text/useText.ts';
import type { ConsensusRow } from './types.ts';

interface Option {
  readonly code: string;
  readonly label: string;
}

/** What may be chosen in a row: the answers of its question, or the judgements of the area or the whole. */
export function optionsOf(template: Template, { kind, key }: Pick<ConsensusRow, 'kind' | 'key'>): readonly Option[] {
  if (kind === 'domain') return template.judgements;
  if (kind === 'overall') return template.overallJudgements ?? template.judgements;
  const question = [...template.domains.flatMap((domain) => domain.questions), ...template.extraQuestions].find((one) => one.id === key || one.parts?.some((part) => part.id === key) === true);
  return (question?.options ?? []).flatMap((code) => template.answers.find((answer) => answer.code === code) ?? []);
}

/** The word for a value in a row; null where nothing was said. */
export function wordOf(template: Template, row: Pick<ConsensusRow, 'kind' | 'key'>, value: string | null): string | null {
  if (value === null) return null;
  return optionsOf(template, row).find((option) => option.code === value)?.label ?? template.answers.find((answer) => answer.code === value)?.label ?? value;
}

/** "Fråga 3.4", "Område D3", "Sammantaget". */
export function rowName(t: Text, { kind, key }: Pick<ConsensusRow, 'kind' | 'key'>): string {
  if (kind === 'overall') return t('consensus.overall');
  return t(kind === 'question' ? 'consensus.question' : 'consensus.domain', { key });
}

/** The sign of a judgement; null for an answer. */
export function signOf(template: Template, { kind }: Pick<ConsensusRow, 'kind'>, value: string | null) {
  if (kind === 'question' || value === null) return null;
  const scale = kind === 'overall' ? (template.overallJudgements ?? template.judgements) : template.judgements;
  return scale.find((one) => one.code === value)?.sign ?? null;
}
