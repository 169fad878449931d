import type { WorkReason } from '#core/catalogue/work-queue.ts';
import type { Text } from '#renderer/text/useText.ts';
import { reasonWords } from '#renderer/ui/work/reasonWords.ts';
import { evidenceWords, isEvidence } from '#renderer/ui/work/evidenceWords.ts';

/** Why something waits, in one or two short sentences. */
export function whyWords(reason: WorkReason, day: string, t: Text): string {
  return isEvidence(reason) ? evidenceWords(reason, t) : reasonWords(reason, day, t);
}
