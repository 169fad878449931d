import { defineConfig } from 'vite';
import { shippedPackages } from './shipped-packages.ts';

/** The doors that run on Node alone: `out/cli` and `out/server`, everything bundled so that a start reads one file. */
export default defineConfig(({ mode }) => ({
  build: {
    ssr: true,
    target: 'node20',
    outDir: `out/${mode}`,
    emptyOutDir: true,
    minify: true,
    rollupOptions: { input: { index: `src/${mode}/index.ts` } },
  },
  ssr: { noExternal: true },
  plugins: [shippedPackages(mode)],
}));
