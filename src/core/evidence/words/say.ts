import { formatMessage, type MessageValues } from '#core/shared/message.ts';
import { evidenceWords, type EvidenceWordId } from './words.ts';

/** The words for `id`, with values filled in. The interface gives its own, which knows these words too. */
export type EvidenceSay = (id: EvidenceWordId, values?: MessageValues) => string;

/** The words for `id` on paper. */
export const say: EvidenceSay = (id, values) => formatMessage(evidenceWords[id], values);
