import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { licenceNotices } from './about/packages.mjs';
import { shippedPackages } from './shipped-packages.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** What the page may do: run its own script, use its own style and fonts. It may ask no one for anything. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What others have made and the file carries, as their licences ask: shown on its page about itself. */
function notices(): string {
  const folders = JSON.parse(readFileSync('out/.shipped/published.json', 'utf8')) as string[];
  return `<script type="text/plain" id="licences">${licenceNotices(folders).replaceAll('<', '(').replaceAll('>', ')')}</script>`;
}

/** Puts the script and the style into the page, so that the page is the whole catalogue. Names of files would be followed from a disk or a share and fail. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find((file) => file.fileName.endsWith('.html'));
        const scripts = files.filter((file) => file.type === 'chunk');
        const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
        const [script] = scripts;
        if (page?.type !== 'asset' || script === undefined || scripts.length !== 1) throw new Error(`the published catalogue must be one page and one script, not ${files.map((file) => file.fileName).join(', ')}`);
        const code = script.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
        const css = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
        const bare = String(page.source).replace(/\s*<script[^>]*\ssrc=[^>]*><\/script>/g, '').replace(/\s*<link[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
        const head = `<meta http-equiv="Content-Security-Policy" content="${policy(code, css)}" />\n    `;
        page.source = bare
          .replace('<title>', () => `${head}<title>`)
          .replace('</head>', () => `  <style>${css}</style>\n  </head>`)
          .replace('</body>', () => `  ${notices()}\n  <script type="module">${code}</script>\n  </body>`);
        page.fileName = 'index.html';
        for (const file of files) if (file !== page) delete bundle[file.fileName];
      },
    },
  };
}

/** The published catalogue's page: `out/published/index.html`, everything in one file, with an empty place for the data (src/api/catalogue/publish.ts). */
export default defineConfig({
  root: 'src/renderer/published',
  base: './',
  build: {
    outDir: '../../../out/published',
    emptyOutDir: true,
    minify: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 10_000_000,
    reportCompressedSize: false,
  },
  plugins: [react(), shippedPackages('published'), oneFile()],
});
