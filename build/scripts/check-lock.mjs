// The lock file must name no registry host, and must belong to package.json.
import { readFileSync } from 'node:fs';

const text = readFileSync('package-lock.json', 'utf8');
const hits = text.split('\n').flatMap((line, index) => (line.includes('"resolved"') ? [index + 1] : []));
if (hits.length > 0) {
  console.error(`package-lock.json holds "resolved" on lines ${hits.slice(0, 5).join(', ')}: keep omit-lockfile-registry-resolved=true in .npmrc and write it anew`);
  process.exit(1);
}
console.log('lock file: no "resolved"');
