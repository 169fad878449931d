import { slug } from '#core/shared/terms.ts';
import { everydayGroups } from './starter-everyday.ts';
import { spokenGroups } from './starter-spoken.ts';
import { termGroups } from './starter-terms.ts';
import type { SynonymGroup } from './synonym-record.ts';

const items = (text: string): string[] => text.split(',').map((word) => word.trim()).filter((word) => word !== '');

/** One group a line: `words = other words`, all the same, or `words > meaning`, which is looked for and does not look back. */
function readGroup(line: string): SynonymGroup {
  const [words = '', means = ''] = line.split('>');
  const said = items(words);
  return { id: slug(said[0] ?? ''), words: said, means: items(means), note: '' };
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The groups that come with the program: what people say, old words and English ones, beside what the catalogue says. */
export const starterSynonyms: readonly SynonymGroup[] = [...lines(termGroups), ...lines(everydayGroups), ...lines(spokenGroups)].map(readGroup);
