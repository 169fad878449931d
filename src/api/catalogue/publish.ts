import { publishedCatalogue, type PublishedCatalogue } from '#core/catalogue/published.ts';
import { fail, FailureError } from '#core/shared/errors.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { changeNote, updateSingle } from '../input.ts';
import type { Ports } from '../ports.ts';
import { withOwnSaid } from './catalogue.ts';

const template = 'published/index.html';
/** What the built page holds where the catalogue belongs. */
const dataSlot = '<script type="application/json" id="data"></script>';
const titleSlot = '<title>Insatskatalog</title>';

/** JSON that can stand inside a script element: nothing in it ends the element, opens a comment or breaks a line for old readers. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A name that every file system takes: lower-case letters, digits and hyphens. */
export function fileSlug(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'stadsdel';
}

function fill(page: string, catalogue: PublishedCatalogue): string {
  const [before, after] = page.split(dataSlot);
  if (before === undefined || after === undefined) fail('INTERNAL', 'the page of the published catalogue has no place for the data', { template });
  const filled = `${before}${dataSlot.replace('></', () => `>${scriptSafeJson(catalogue)}</`)}${after}`;
  return filled.replace(titleSlot, () => `<title>Insatskatalog, ${escapeHtml(catalogue.district)}</title>`);
}

/** Tells the team that the catalogue has been published. Who cannot write in the folder still gets the file. */
async function leaveTrace(ports: Ports): Promise<void> {
  const { name, roles } = await ports.actor();
  if (!roles.includes('editor') || !ports.team.status().writable) return;
  const published = { at: ports.now(), by: name };
  await updateSingle(ports.team.settings, () => changeNote(ports, 'Katalogen publicerades'), (settings) => ({ ...settings, published })).catch((error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
  });
}

/** The whole catalogue as one file that needs neither the program nor a network. Nothing internal is in it (core/catalogue/published.ts). */
export async function publishCatalogue(ports: Ports): Promise<FileContent> {
  const [page, records, vocabulary, synonyms, settings] = await Promise.all([
    ports.resources.text(template),
    ports.team.interventions.all().then((all) => withOwnSaid(ports, all)),
    ports.team.vocabulary.get(),
    ports.team.synonyms.get(),
    ports.team.settings.get(),
  ]);
  const { districtName, publishedNote } = settings.data;
  const day = ports.now().slice(0, 10);
  const catalogue = publishedCatalogue({ district: districtName, note: publishedNote, day, vocabulary: vocabulary.data, synonyms: synonyms.data, records });
  const content = fill(page, catalogue);
  await leaveTrace(ports);
  return {
    filename: `insatskatalog-${fileSlug(districtName)}-${day}.html`,
    mediaType: 'text/html',
    encoding: 'utf8',
    content,
  };
}
