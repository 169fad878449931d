import type { Page } from 'playwright';
import { say } from '#test/support/words.ts';
import { evidenceIds } from './evidence-world.ts';
import type { Screen } from './screens.ts';

const record = (...lines: readonly string[]): string => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');

/** Made-up references: two sound, one broken, one that comes twice, one without a year that can be read. */
export const studyList = [
  record(
    'TI  - Påhittad studie av familjestöd för unga som skolkar', 'AU  - Exempelperson, Anna', 'AU  - Påhitt, Bo', 'AU  - Test, Cecilia', 'AU  - Prov, David', 'PY  - 2019', 'T2  - Påhittade tidskriften', 'VL  - 12', 'IS  - 3', 'SP  - 101', 'EP  - 119',
    'DO  - 10.1000/exempel.1', 'KW  - familj', 'AB  - Bakgrund: en helt påhittad studie.', '  Resultat: inga, för den är påhittad.',
  ),
  record('TI  - En annan påhittad studie', 'AU  - Påhitt, Bo', 'PY  - 2021', 'T2  - Exempel i tiden'),
  record('AU  - Utan, Titel'),
  record('TI  - Påhittad studie av familjestöd för unga som skolkar', 'AU  - Exempelperson, A', 'PY  - 2018', 'DO  - 10.1000/EXEMPEL.1'),
  record('TI  - Rapport utan år', 'PY  - in press'),
].join('\n');

/** References pasted and read, not saved. */
export async function readList(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: say('study.in.paste') }).fill(studyList);
  await page.getByRole('button', { name: say('study.in.read') }).click();
  await page.getByRole('heading', { name: say('study.in.problems') }).waitFor();
}

/** A text that is no list of references. */
export async function readNothing(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: say('study.in.paste') }).fill('Exempelperson A. En studie. doi:10.1000/abc.9');
  await page.getByRole('button', { name: say('study.in.read') }).click();
  await page.getByText(say('study.in.fault.unknown_format')).waitFor();
}

/** A study without title, and a year that is none. */
export async function faultyStudy(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: say('study.form.year') }).fill('i fjol');
  await page.getByRole('button', { name: say('study.form.save') }).click();
  await page.getByText(say('study.form.faults', { count: 2 })).waitFor();
}

const studies = '/evidens/studier';

const searchNothing = async (page: Page): Promise<void> => {
  await page.getByRole('searchbox', { name: say('study.search') }).fill('qqqxyz');
  await page.getByText(say('study.noHit.title')).waitFor();
};

/** The pages about studies in their states. */
export const studyScreens: readonly Screen[] = [
  { name: 'studies', world: 'evidence', path: studies },
  { name: 'studies-none', world: 'starter', path: studies },
  { name: 'studies-reader', world: 'reader', path: studies },
  { name: 'studies-no-hits', world: 'evidence', path: studies, prepare: searchNothing },
  { name: 'study', world: 'evidence', path: `${studies}/${evidenceIds.study}` },
  { name: 'study-blind', world: 'evidence', path: `${studies}/${evidenceIds.otherStudy}` },
  { name: 'study-missing', world: 'starter', path: `${studies}/finns-inte` },
  { name: 'study-edit', world: 'evidence', path: `${studies}/${evidenceIds.study}/redigera` },
  { name: 'study-new-faults', world: 'starter', path: `${studies}/ny`, prepare: faultyStudy },
  { name: 'studies-add', world: 'reader', path: `${studies}/lagg-till` },
  { name: 'studies-add-read', world: 'evidence', path: `${studies}/lagg-till`, prepare: readList },
  { name: 'studies-add-wrong', world: 'starter', path: `${studies}/lagg-till`, prepare: readNothing },
];
