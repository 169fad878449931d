import { _electron } from 'playwright';
import { describe, expect, it } from 'vitest';
import { findDesktop } from '#build/scripts/desktop.mjs';
import { newFolders, removeFolders } from '#test/support/app.ts';

const { binary, reason } = findDesktop({ mayDownload: false });

describe('the desktop program in Electron itself', () => {
  it('opens its window, shows the start page and answers calls', async ({ skip }) => {
    if (binary === null) return skip(`Electron körs inte här, eftersom ${reason ?? ''}`);
    const folders = newFolders();
    const env = { ...process.env, INSATSKARTAN_TEAM_FOLDER: folders.team, INSATSKARTAN_PERSONAL_FOLDER: folders.personal } as Record<string, string>;
    const program = await _electron.launch({ executablePath: binary, args: ['.'], env });
    try {
      const page = await program.firstWindow();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(page.url()).toMatch(/^app:\/\/insatskartan\//);
      const status = await page.evaluate(async () => (await fetch('/rpc/system/info', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"json":{}}' })).status);
      expect(status).toBe(200);
      expect(await page.evaluate(() => ['require', 'process'].filter((name) => name in globalThis))).toEqual([]);
    } finally {
      await program.close();
      removeFolders(folders);
    }
  });
});
