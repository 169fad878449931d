import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright';
import type { RunningApp } from '#test/support/app.ts';
import { say } from '#test/support/words.ts';

/** Publishes through the handler and puts the file on disk, in a folder with a space in its name. Returns its file address. */
export async function publishToDisk({ client, folders }: RunningApp): Promise<string> {
  const { content, encoding } = await client.catalogue.publish({});
  const file = join(folders.personal, 'publicerad katalog.html');
  writeFileSync(file, Buffer.from(content, encoding));
  return pathToFileURL(file).href;
}

/** The search field of a published catalogue. */
export function publishedSearch(page: Page): Locator {
  return page.getByRole('searchbox', { name: say('published.search.label') });
}
