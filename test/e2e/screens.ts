import type { Page } from 'playwright';
import type { TextId } from '#renderer/text/index.ts';
import { offerListCsv } from '#test/support/offer-list.ts';
import { say, starterId } from '#test/support/words.ts';
import { assessScreens } from './assess-screens.ts';
import { editScreens } from './edit-screens.ts';
import { evidenceScreens } from './evidence-screens.ts';
import { publishedSearch } from './publishing.ts';
import { studyScreens } from './study-screens.ts';
import { decidedIds, type World } from './worlds.ts';

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
    await page.getByRole('main').getByRole('searchbox').or(publishedSearch(page)).first().fill(text);
    await page.waitForTimeout(400);
  };

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('f');
}

async function openSuggestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('entry.next.suggest') }).click();
  await page.getByRole('dialog').waitFor();
}

const openDialog =
  (button: TextId, values?: Record<string, string | number>) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: say(button, values) }).click();
    await page.getByRole('dialog').waitFor();
  };

const searchPerson =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByLabel(say('purge.name')).fill(name);
    await page.getByRole('button', { name: say('purge.search') }).click();
    await page.getByRole('heading', { name: say('purge.found') }).waitFor();
  };

async function openTour(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: /rundtur/i }).click();
  await page.getByRole('dialog').waitFor();
}

async function makeFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('published.make.action') }).click();
  await page.getByRole('button', { name: say('published.make.save') }).waitFor();
}

/** The first rows are chosen, and the question of whom to give them to is open. */
async function askOwner(page: Page): Promise<void> {
  for (const at of [0, 1]) {
    await page.getByRole('main').getByRole('checkbox', { name: /^Välj: / }).nth(at).focus();
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: say('tasks.do.give') }).click();
  await page.getByRole('dialog').waitFor();
}

async function markReviewed(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('work.reviewed.action') }).click();
  await page.getByRole('dialog').waitFor();
}

async function yearAsTable(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('year.asTable') }).click();
  await page.getByRole('table').waitFor();
}

/** A meeting without name or day. */
async function faultyYear(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('year.form.addMeeting') }).click();
  await page.getByRole('button', { name: say('year.form.save') }).click();
  await page.getByText(say('year.fault.title')).first().waitFor();
}

async function chooseTwo(page: Page): Promise<void> {
  for (const at of [0, 1]) await page.getByRole('grid').getByRole('checkbox').nth(at).check();
}

async function openPublishedEntry(page: Page): Promise<void> {
  await searchFor('fft')(page);
  await page.getByRole('link', { name: 'Funktionell familjeterapi' }).first().click();
}

async function editEasyCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('cards.easy.edit') }).click();
  await page.getByRole('button', { name: say('cards.easy.done') }).waitFor();
}

async function openLicence(page: Page): Promise<void> {
  await page.getByRole('list', { name: say('about.packages.title') }).getByText('@fontsource-variable/schibsted-grotesk').click();
  await page.getByText('SIL OPEN FONT LICENSE').first().waitFor();
}

async function findNoPackage(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: say('about.packages.search') }).fill('qqqxyz');
}

async function takeList(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function lookAtList(page: Page): Promise<void> {
  await takeList(page, 'insatser.csv', offerListCsv());
  await page.getByRole('button', { name: say('files.mend.leaveOut') }).first().waitFor();
}

/** A list that says something else about an entry than the catalogue does. */
async function lookAtChanges(page: Page): Promise<void> {
  await takeList(page, 'annan.csv', Buffer.from(`Id;Omfattning;Lagrum\n${fft};deras tid;deras lagrum\n${mst};deras tid;\n`));
  await page.getByRole('button', { name: say('files.whose.compare') }).first().waitFor();
}

async function compareSides(page: Page): Promise<void> {
  await lookAtChanges(page);
  await page.getByRole('button', { name: say('files.whose.compare') }).first().click();
  await page.locator('[data-part]').first().waitFor();
}

async function refuseFile(page: Page): Promise<void> {
  await takeList(page, 'bild.csv', Buffer.from('89504e470d0a1a0a', 'hex'));
  await page.getByText(say('files.refused.is_image.what')).waitFor();
}

async function writeGroup(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('searchwords.groups.add') }).click();
  await page.keyboard.type('krumelurhem, jourhem');
  await page.getByText(say('searchwords.try.unsaved')).waitFor();
}

/** Another place in the published catalogue, as a link inside it leads. */
const goTo =
  (hash: string) =>
  async (page: Page): Promise<void> => {
    await page.evaluate((to) => void (window.location.hash = to), hash);
  };

const termMenu =
  (label: string, action: 'lists.do.merge' | 'lists.do.edit' | 'lists.do.history') =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: say('lists.moreOf', { label }) }).click();
    await page.getByRole('menuitem', { name: say(action) }).click();
    await page.getByRole('dialog').waitFor();
  };

async function chooseInto(page: Page): Promise<void> {
  await termMenu('Cannabis', 'lists.do.merge')(page);
  await page.getByRole('combobox').fill('narko');
  await page.keyboard.press('Enter');
  await page.getByText(say('lists.merge.preview')).waitFor();
}

async function renameTerm(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('lists.rename', { label: 'Cannabis' }) }).click();
  await page.getByRole('textbox', { name: say('lists.rename.label', { label: 'Cannabis' }) }).waitFor();
}

/** Every screen in every state that is looked at by axe, for width and in pictures. A new screen belongs here. */
export const screens: readonly Screen[] = [
  { name: 'start', world: 'half', path: '/' },
  { name: 'start-new', world: 'starter', path: '/' },
  { name: 'start-evidence', world: 'evidence', path: '/' },
  { name: 'start-reader', world: 'reader', path: '/' },
  { name: 'list', world: 'starter', path: '/katalog', virtual: true },
  { name: 'list-in-use', world: 'half', path: '/katalog', virtual: true },
  { name: 'list-query', world: 'starter', path: '/katalog', virtual: true, prepare: searchFor('15 år cannabis skolkar') },
  { name: 'list-no-hits', world: 'starter', path: '/katalog', virtual: true, prepare: searchFor('qqqxyz') },
  { name: 'list-narrowed', world: 'starter', path: '/katalog?alder=15&problem=cannabis', virtual: true },
  { name: 'list-compare-tray', world: 'starter', path: '/katalog', virtual: true, prepare: chooseTwo },
  { name: 'entry-fft', world: 'half', path: `/katalog/${fft}` },
  { name: 'entry-unrated', world: 'starter', path: `/katalog/${unrated}` },
  { name: 'entry-tfco', world: 'starter', path: `/katalog/${tfco}` },
  { name: 'entry-advised-against', world: 'starter', path: `/katalog/${advisedAgainst}` },
  { name: 'entry-not-found', world: 'starter', path: `/katalog/${nobody}` },
  { name: 'entry-reader', world: 'reader', path: `/katalog/${fft}` },
  { name: 'entry-archived', world: 'decided', path: `/katalog/${mst}` },
  { name: 'entry-archive-dialog', world: 'starter', path: `/katalog/${fft}`, prepare: openDialog('archive.action') },
  { name: 'history', world: 'decided', path: `/katalog/${fft}/historik` },
  { name: 'history-single', world: 'starter', path: `/katalog/${fft}/historik` },
  { name: 'history-restore', world: 'decided', path: `/katalog/${fft}/historik`, prepare: openDialog('history.restoreOf', { revision: 1 }) },
  { name: 'history-reader', world: 'reader', path: `/katalog/${fft}/historik` },
  { name: 'archive', world: 'decided', path: '/katalog/arkiv' },
  { name: 'archive-empty', world: 'starter', path: '/katalog/arkiv' },
  { name: 'proposals', world: 'decided', path: '/katalog/forslag' },
  { name: 'proposals-empty', world: 'starter', path: '/katalog/forslag' },
  { name: 'proposal', world: 'decided', path: `/katalog/forslag/${decidedIds.change}` },
  { name: 'proposal-stale', world: 'decided', path: `/katalog/forslag/${decidedIds.stale}` },
  { name: 'proposal-new', world: 'decided', path: `/katalog/forslag/${decidedIds.new}` },
  { name: 'proposal-own', world: 'decided-own', path: `/katalog/forslag/${decidedIds.change}` },
  { name: 'proposal-rejected', world: 'decided', path: `/katalog/forslag/${decidedIds.rejected}` },
  { name: 'proposal-missing', world: 'starter', path: `/katalog/forslag/${nobody}` },
  { name: 'card-archived', world: 'decided', path: `/katalog/${mst}/blad` },
  { name: 'card', world: 'starter', path: `/katalog/${fft}/blad` },
  { name: 'card-easy', world: 'starter', path: `/katalog/${fft}/latt` },
  { name: 'compare', world: 'starter', path: `/katalog/jamfor?id=${fft}&id=${mst}` },
  { name: 'compare-four', world: 'starter', path: `/katalog/jamfor?id=${fft}&id=${mst}&id=${tfco}&id=${unrated}` },
  { name: 'compare-empty', world: 'starter', path: '/katalog/jamfor' },
  { name: 'inventory', world: 'starter', path: '/katalog/inventering', virtual: true },
  { name: 'inventory-half', world: 'half', path: '/katalog/inventering', virtual: true },
  { name: 'inventory-reader', world: 'reader', path: '/katalog/inventering', virtual: true },
  ...['workshop', 'enkat', 'introduktion', 'uppfoljning', 'rapport'].map((area) => ({ name: `area-${area}`, world: 'starter' as const, path: `/${area}` })),
  ...assessScreens,
  ...editScreens,
  ...evidenceScreens,
  ...studyScreens,
  { name: 'search-words', world: 'starter', path: '/katalog/sokord' },
  { name: 'search-words-tried', world: 'starter', path: `/katalog/sokord?q=${encodeURIComponent('15 år cannabis skolkar')}` },
  { name: 'search-words-group', world: 'half', path: '/katalog/sokord?q=krumelurhem', prepare: writeGroup },
  { name: 'search-words-reader', world: 'reader', path: '/katalog/sokord?q=fosterfamilj' },
  { name: 'files', world: 'starter', path: '/katalog/filer' },
  { name: 'files-mend', world: 'starter', path: '/katalog/filer', virtual: true, prepare: lookAtList },
  { name: 'files-changes', world: 'starter', path: '/katalog/filer', virtual: true, prepare: lookAtChanges },
  { name: 'files-sides', world: 'starter', path: '/katalog/filer', prepare: compareSides },
  { name: 'files-refused', world: 'starter', path: '/katalog/filer', prepare: refuseFile },
  { name: 'publish', world: 'half', path: '/katalog/publicera' },
  { name: 'publish-made', world: 'half', path: '/katalog/publicera', prepare: makeFile },
  { name: 'start-year-table', world: 'half', path: '/', prepare: yearAsTable },
  { name: 'tasks', world: 'half', path: '/uppgifter' },
  { name: 'tasks-mine', world: 'half', path: '/uppgifter?ansvarig=jag' },
  { name: 'tasks-no-hits', world: 'starter', path: '/uppgifter?text=qqqxyz' },
  { name: 'tasks-search-words', world: 'half', path: '/uppgifter?slag=search-words' },
  { name: 'tasks-evidence', world: 'evidence', path: '/uppgifter?slag=evidence-started&slag=evidence-second&slag=evidence-consensus&slag=evidence-renewal' },
  { name: 'tasks-ask', world: 'half', path: '/uppgifter', prepare: askOwner },
  { name: 'tasks-reader', world: 'reader', path: '/uppgifter' },
  { name: 'entry-reviewed', world: 'half', path: `/katalog/${fft}`, prepare: markReviewed },
  { name: 'year', world: 'half', path: '/arshjul' },
  { name: 'year-suggested', world: 'starter', path: '/arshjul' },
  { name: 'year-edit', world: 'starter', path: '/arshjul?andra=1', prepare: faultyYear },
  { name: 'year-reader', world: 'reader', path: '/arshjul?andra=1' },
  { name: 'palette', world: 'starter', path: '/', prepare: openPalette },
  { name: 'suggestion', world: 'reader', path: `/katalog/${fft}`, prepare: openSuggestion },
  { name: 'tour', world: 'starter', path: '/hjalp', prepare: openTour },
  { name: 'building-blocks', world: 'starter', path: '/byggstenar' },
  { name: 'settings', world: 'half', path: '/installningar' },
  { name: 'settings-reader', world: 'reader', path: '/installningar' },
  { name: 'lists', world: 'half', path: '/installningar/listor' },
  { name: 'lists-units', world: 'half', path: '/installningar/listor/enheter' },
  { name: 'lists-providers', world: 'starter', path: '/installningar/listor/utforare' },
  { name: 'lists-empty', world: 'starter', path: '/installningar/listor/enheter' },
  { name: 'lists-reader', world: 'reader', path: '/installningar/listor/enheter' },
  { name: 'lists-none', world: 'starter', path: '/installningar/listor/problem', prepare: searchFor('qqqxyz') },
  { name: 'lists-rename', world: 'starter', path: '/installningar/listor/problem', prepare: renameTerm },
  { name: 'lists-merge', world: 'starter', path: '/installningar/listor/problem', prepare: chooseInto },
  { name: 'lists-edit', world: 'half', path: '/installningar/listor/enheter', prepare: termMenu('Exempelenheten i norr', 'lists.do.edit') },
  { name: 'lists-history', world: 'half', path: '/installningar/listor/enheter', prepare: termMenu('Exempelenheten i norr', 'lists.do.history') },
  { name: 'lists-no-such', world: 'starter', path: '/installningar/listor/farger' },
  { name: 'list-by-unit', world: 'half', path: '/katalog?ur=enheter:exempelenheten-i-norr', virtual: true },
  { name: 'purge', world: 'starter', path: '/installningar/gallra' },
  { name: 'purge-found', world: 'half', path: '/installningar/gallra', prepare: searchPerson('Exempelperson A') },
  { name: 'purge-nobody', world: 'half', path: '/installningar/gallra', prepare: searchPerson('Ingen Alls') },
  { name: 'purge-reader', world: 'reader', path: '/installningar/gallra' },
  { name: 'help', world: 'starter', path: '/hjalp' },
  { name: 'about', world: 'half', path: '/om' },
  { name: 'about-licence', world: 'starter', path: '/om', prepare: openLicence },
  { name: 'about-no-package', world: 'starter', path: '/om', prepare: findNoPackage },
  { name: 'published', world: 'published', path: '' },
  { name: 'published-query', world: 'published', path: '', prepare: searchFor('15 år cannabis skolkar') },
  { name: 'published-no-hits', world: 'published', path: '', prepare: searchFor('qqqxyz') },
  { name: 'published-entry', world: 'published', path: '', prepare: openPublishedEntry },
  { name: 'published-facets', world: 'published', path: '', prepare: goTo('#/?text=cannabis&regiform=committee') },
  { name: 'published-sheet', world: 'published', path: '', prepare: goTo(`#/insats/${fft}/blad`) },
  { name: 'published-about', world: 'published', path: '', prepare: goTo('#/om') },
  { name: 'published-missing', world: 'published', path: '', prepare: goTo(`#/insats/${nobody}`) },
  { name: 'card-easy-edit', world: 'starter', path: `/katalog/${fft}/latt`, prepare: editEasyCard },
  { name: 'no-such-page', world: 'starter', path: '/finns-inte' },
];
