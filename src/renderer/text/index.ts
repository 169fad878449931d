import { catalogueWords } from '#core/catalogue/documents/words.ts';
import type { about } from './sv/about.ts';
import { app } from './sv/app.ts';
import type { archive } from './sv/archive.ts';
import type { assess } from './sv/assess.ts';
import type { cards } from './sv/cards.ts';
import type { changes } from './sv/changes.ts';
import type { compare } from './sv/compare.ts';
import type { conflict } from './sv/conflict.ts';
import { documents } from './sv/documents.ts';
import type { edit } from './sv/edit.ts';
import { entry } from './sv/entry.ts';
import { errors } from './sv/errors.ts';
import type { evidenceWords } from './sv/evidence-words.ts';
import type { fields } from './sv/fields.ts';
import type { files } from './sv/files.ts';
import type { gallery } from './sv/gallery.ts';
import type { help } from './sv/help.ts';
import type { history } from './sv/history.ts';
import type { inventory } from './sv/inventory.ts';
import type { later } from './sv/later.ts';
import type { lists } from './sv/lists.ts';
import { list } from './sv/list.ts';
import { palette } from './sv/palette.ts';
import type { proposals } from './sv/proposals.ts';
import type { published } from './sv/published.ts';
import type { searchwords } from './sv/searchwords.ts';
import type { purge } from './sv/purge.ts';
import type { settings } from './sv/settings.ts';
import type { signs } from './sv/signs.ts';
import { start } from './sv/start.ts';
import type { study } from './sv/study.ts';
import type { tasks } from './sv/tasks.ts';
import type { consensus } from './sv/consensus.ts';
import type { evidenceHome } from './sv/evidence-home.ts';
import type { question } from './sv/question.ts';
import type { questionWork } from './sv/question-work.ts';
import type { templates } from './sv/templates.ts';
import type { training } from './sv/training.ts';
import type { tour } from './sv/tour.ts';
import type { work } from './sv/work.ts';
import type { year } from './sv/year.ts';

/** The words that more than one page needs, in Swedish, one flat object per area. They come with the first script. */
const first = { ...catalogueWords, ...app, ...start, ...errors, ...palette, ...list, ...documents, ...entry };

/** The words of the pages that come when they are first shown. Only their types are here: a page's index.ts hands its own in with `addTexts`. */
type Later = typeof about &
  typeof archive &
  typeof assess &
  typeof cards &
  typeof changes &
  typeof compare &
  typeof conflict &
  typeof edit &
  typeof evidenceWords &
  typeof fields &
  typeof files &
  typeof gallery &
  typeof help &
  typeof history &
  typeof inventory &
  typeof later &
  typeof lists &
  typeof proposals &
  typeof published &
  typeof purge &
  typeof searchwords &
  typeof settings &
  typeof signs &
  typeof study &
  typeof tasks &
  typeof consensus &
  typeof evidenceHome &
  typeof question &
  typeof questionWork &
  typeof templates &
  typeof training &
  typeof tour &
  typeof work &
  typeof year;

export type TextId = keyof typeof first | keyof Later;

/** All words that have come so far. One object for as long as the page lives: react-intl looks in it at every call. */
export const messages: Record<string, string> & Readonly<Record<TextId, string>> = { ...first } as typeof first & Later;

/** Adds the words of a page; called where the page's chunk begins, before anything of it is drawn. */
export function addTexts(texts: Readonly<Partial<Record<TextId, string>>>): void {
  Object.assign(messages, texts);
}
