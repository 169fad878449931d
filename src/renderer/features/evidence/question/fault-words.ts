import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import type { Text } from '#renderer/text/useText.ts';
import type { Path } from '../editing/paths.ts';

function fieldWords(t: Text, path: Path): string {
  const names = path.filter((step): step is string => typeof step === 'string');
  for (let from = 0; from < names.length; from += 1) {
    const id = `question.field.${names.slice(from).join('.')}`;
    if (id in messages) return t(id as TextId);
  }
  const last = `question.field.${names.at(-2) ?? ''}`;
  return last in messages ? t(last as TextId) : t('question.field.other');
}

function itemWords(t: Text, [list, at]: Path, content: EvidenceQuestion): string {
  if (typeof at !== 'number') return '';
  if (list === 'outcomes') return content.outcomes[at]?.name.trim() || t('question.item.outcome', { number: at + 1 });
  if (list === 'results') return t('question.item.result', { number: at + 1 });
  return t('question.item.finding', { number: at + 1 });
}

/** What a fault is about: "Narkotika senaste 30 dagarna: Bristande precision". */
export function faultLabel(t: Text, path: Path, content: EvidenceQuestion): string {
  const item = itemWords(t, path, content);
  return item === '' ? fieldWords(t, path) : `${item}: ${fieldWords(t, path).toLocaleLowerCase('sv')}`;
}
