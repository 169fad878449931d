import { isSomebodyElse } from '#core/catalogue/somebody-else.ts';
import { formatMoment } from '#renderer/text/format.ts';
import type { Text } from '#renderer/text/useText.ts';
import type { ListedProposal } from './review.ts';
import './words.ts';

/** What became of a decided proposal, by whom and when; empty while it waits. */
export function decisionWords(t: Text, { state, decision, by }: ListedProposal): string {
  if (decision === null || state === 'waiting') return '';
  const own = state === 'rejected' && by.trim() !== '' && !isSomebodyElse(by, decision.by);
  const what = own ? 'withdrawn' : state;
  return t(`proposals.state.${what}`, { name: decision.by, when: formatMoment(decision.at, new Date()) });
}
