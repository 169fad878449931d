import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { below, shippedResources } from '#server/resources.ts';
import { removeFolder, temporaryFolder, writeTree } from '#test/support/temporary.ts';

const folder = temporaryFolder();
writeTree(folder, { 'resources/help/start.md': '# Start', 'out/published/index.html': '<p>', 'out/main/index.js': 'hemlig', 'secret.txt': 'hemlig' });
const resources = shippedResources({ resources: join(folder, 'resources'), out: join(folder, 'out') });
afterAll(() => removeFolder(folder));

describe('shipped resources', () => {
  it('are text below resources, and the built assets that procedures may read', async () => {
    expect(await resources.text('help/start.md')).toBe('# Start');
    expect(await resources.text('published/index.html')).toBe('<p>');
  });

  it.each(['help/finns-inte.md', 'help', '', '../secret.txt', 'help/../../secret.txt', 'published/../main/index.js', 'published/../../secret.txt', 'main/index.js', '/etc/hostname', 'help/start.md\0.txt'])(
    'at %j are not found',
    async (path) => {
      await expect(resources.text(path)).rejects.toMatchObject({ failure: { code: 'NOT_FOUND', details: { path } } });
    },
  );
});

describe('below', () => {
  it('lets a name begin with dots, as long as it stays in the folder', () => {
    expect(below(folder, '..namn/fil')).toBe(join(folder, '..namn', 'fil'));
    expect(below(folder, 'a/../..')).toBeNull();
  });
});
