import type { Page } from 'playwright';
import { starterId } from '#test/support/words.ts';
import type { World } from './worlds.ts';

/** One screen in one state: where it is, and what a person does to get the state. */
export interface Screen {
  readonly name: string;
  readonly world: World | 'published';
  readonly path: string;
  /** True where only what is seen is drawn, so that a picture of the whole length would show empty paper. */
  readonly virtual?: boolean;
  readonly prepare?: (page: Page) => Promise<void>;
}

const fft = starterId(2);
const mst = starterId(1);
const tfco = starterId(14);
const unrated = starterId(5);
const advisedAgainst = starterId(13);
const nobody = starterId(9_999);

const searchFor =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('main').getByRole('searchbox').first().fill(text);
    await page.waitForTimeout(400);
  };

/** Every screen in every state that is looked at by axe, for width and in pictures. A new screen belongs here. */
export const screens: readonly Screen[] = [
  { name: 'start', world: 'half', path: '/' },
  { name: 'start-new', world: 'starter', path: '/' },
  { name: 'start-reader', world: 'reader', path: '/' },
  { name: 'list', world: 'starter', path: '/katalog', virtual: true },
  { name: 'list-in-use', world: 'half', path: '/katalog', virtual: true },
  { name: 'list-query', world: 'starter', path: '/katalog', virtual: true, prepare: searchFor('15 år cannabis skolkar') },
  { name: 'list-no-hits', world: 'starter', path: '/katalog', virtual: true, prepare: searchFor('qqqxyz') },
  { name: 'entry-fft', world: 'half', path: `/katalog/${fft}` },
  { name: 'entry-unrated', world: 'starter', path: `/katalog/${unrated}` },
  { name: 'entry-tfco', world: 'starter', path: `/katalog/${tfco}` },
  { name: 'entry-advised-against', world: 'starter', path: `/katalog/${advisedAgainst}` },
  { name: 'entry-not-found', world: 'starter', path: `/katalog/${nobody}` },
  { name: 'entry-reader', world: 'reader', path: `/katalog/${fft}` },
  { name: 'card', world: 'starter', path: `/katalog/${fft}/blad` },
  { name: 'card-easy', world: 'starter', path: `/katalog/${fft}/latt` },
  { name: 'compare', world: 'starter', path: `/katalog/jamfor?id=${fft}&id=${mst}` },
  { name: 'compare-four', world: 'starter', path: `/katalog/jamfor?id=${fft}&id=${mst}&id=${tfco}&id=${unrated}` },
  { name: 'compare-empty', world: 'starter', path: '/katalog/jamfor' },
  { name: 'inventory', world: 'starter', path: '/katalog/inventering' },
  { name: 'inventory-half', world: 'half', path: '/katalog/inventering' },
  { name: 'inventory-reader', world: 'reader', path: '/katalog/inventering' },
  ...['evidens', 'workshop', 'enkat', 'introduktion', 'uppfoljning', 'rapport'].map((area) => ({ name: `area-${area}`, world: 'starter' as const, path: `/${area}` })),
  { name: 'settings', world: 'half', path: '/installningar' },
  { name: 'settings-reader', world: 'reader', path: '/installningar' },
  { name: 'help', world: 'starter', path: '/hjalp' },
  { name: 'no-such-page', world: 'starter', path: '/finns-inte' },
];
