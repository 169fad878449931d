import { formatMessage, type MessageValues } from '#core/shared/message.ts';
import type { DocumentModel } from '#core/document/model.ts';
import { documentWords } from './document-words.ts';

export interface Made {
  /** What the document is made for: the district's name and the day. */
  readonly district: string;
  readonly day: string;
}

/** What every document of the catalogue has in common. */
export function sheet({ district, day }: Made): Omit<DocumentModel, 'title' | 'blocks'> {
  const { page, notes, backToText, check } = documentWords;
  return { sender: district, date: day, orientation: 'portrait', size: 'normal', footnotes: {}, foot: check, numbered: true, words: { page, notes, backToText } };
}

/** One of the documents' own words with its values. */
export function word(message: string, values: MessageValues): string {
  return formatMessage(message, values);
}
