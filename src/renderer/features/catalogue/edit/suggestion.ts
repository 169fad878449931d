import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { merge3 } from '#core/catalogue/merge3.ts';
import { partLabel, type PartWords, valueText } from '../parts/conflict/index.ts';
import type { Editing } from './editing.ts';

/** The changes as a text that anybody can read and carry out. */
export function changesInWords(words: PartWords, { base, content }: Editing, reason: string): string {
  const { t } = words;
  const from = base ?? emptyIntervention('');
  const { parts } = merge3({ base: from, mine: from, theirs: content });
  const lines = parts.map((part) => {
    const label = partLabel(words, part.field, [content, base]);
    const said = part.theirs === undefined ? t('edit.suggestion.removed') : valueText(words, part.field, part.theirs);
    return `${label}: ${said.includes('\n') ? `\n${said}` : said}`;
  });
  const why = reason.trim() === '' ? [] : [t('edit.suggestion.why', { reason: reason.trim() })];
  return [t(base === null ? 'edit.suggestion.new' : 'edit.suggestion.change'), ...why, ...lines].join('\n\n');
}
