// Writes out/about: the licences of all that ships, with their full texts, and the bill of materials. Part of the build; nothing of it is committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { shippedPackages } from '../about/packages.mjs';
import { sbomOf } from '../about/sbom.mjs';

const packages = shippedPackages();
mkdirSync('out/about', { recursive: true });
const licences = packages.map(({ name, version, licence, page, text }) => ({ name, version, licence, page, text }));
const own = { licence: JSON.parse(readFileSync('package.json', 'utf8')).license, text: readFileSync('LICENSE', 'utf8').trim() };
writeFileSync('out/about/licences.json', JSON.stringify({ own, packages: licences }));
writeFileSync('out/about/sbom.cdx.json', sbomOf(packages));
console.log(`about: ${packages.length} packages ship`);
