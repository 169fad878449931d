import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { shippedPackages } from './build/shipped-packages.ts';

/** electron-vite sets a relative base for the renderer; ours is opened at deep addresses too, so its assets are named from the root. */
const assetsFromRoot = { name: 'assets-from-root', enforce: 'post' as const, config: (config: { base?: string }) => void (config.base = '/') };

/** Desktop: main (ESM), preload (CommonJS, because it is sandboxed) and the renderer's pages. Server and command line are built by build/vite.node.config.ts. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: { input: { index: 'src/main/index.ts' } },
    },
    plugins: [shippedPackages('main')],
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: '/',
    build: {
      outDir: 'out/renderer',
      minify: true,
      target: 'es2022',
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
    plugins: [react(), assetsFromRoot, shippedPackages('renderer')],
  },
});
