import { catalogueWords } from '#core/catalogue/documents/words.ts';
import { app } from './sv/app.ts';
import { cards } from './sv/cards.ts';
import { compare } from './sv/compare.ts';
import { documents } from './sv/documents.ts';
import { entry } from './sv/entry.ts';
import { errors } from './sv/errors.ts';
import { files } from './sv/files.ts';
import { gallery } from './sv/gallery.ts';
import { help } from './sv/help.ts';
import { inventory } from './sv/inventory.ts';
import { later } from './sv/later.ts';
import { list } from './sv/list.ts';
import { palette } from './sv/palette.ts';
import { published } from './sv/published.ts';
import { settings } from './sv/settings.ts';
import { start } from './sv/start.ts';
import { tour } from './sv/tour.ts';

/** All words of the interface in Swedish, one flat object per area. */
export const messages = { ...catalogueWords, ...app, ...start, ...settings, ...help, ...errors, ...gallery, ...palette, ...later, ...tour, ...list, ...compare, ...documents, ...inventory, ...entry, ...cards, ...published, ...files };

export type TextId = keyof typeof messages;
