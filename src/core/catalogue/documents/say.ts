import { formatMessage, type MessageValues } from '#core/shared/message.ts';
import { catalogueWords, type WordId } from './words.ts';

/** The words for `id`, with values filled in. The interface gives its own, which knows these words too. */
export type Say = (id: WordId, values?: MessageValues) => string;

/** The words for `id` on paper. */
export const say: Say = (id, values) => formatMessage(catalogueWords[id], values);
