// A bill of materials in CycloneDX 1.6: what ships, at which version, under which licence, with the hash that the lock file holds.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import cyclonedx from '@cyclonedx/cyclonedx-library';

const { Contrib, Enums, Models, Serialize, Spec } = cyclonedx;

/** Licence expressions such as `(MIT OR Apache-2.0)`; anything else that is no SPDX id is kept as a name. */
function mustBeExpression(text) {
  if (!/^\(?[\w.+-]+( (AND|OR|WITH) [\w.+-]+)+\)?$/.test(text)) throw new RangeError('not an expression');
}

const builder = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(), new Contrib.License.Factories.LicenseFactory(mustBeExpression));

function packageUrl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function componentOf({ folder, manifest, name, version }, lock) {
  const component = builder.makeComponent(manifest, name === 'electron' ? Enums.ComponentType.Framework : Enums.ComponentType.Library);
  component.purl = packageUrl(name, version);
  component.bomRef.value = component.purl;
  component.scope = Enums.ComponentScope.Required;
  const integrity = lock.packages[folder]?.integrity;
  if (integrity !== undefined) component.hashes.set(...Contrib.FromNodePackageJson.Utils.parsePackageIntegrity(integrity));
  return component;
}

/** The moment of the latest commit, so that the same sources give the same file; none outside a repository. */
function commitMoment() {
  const run = spawnSync('git', ['log', '-1', '--format=%cI'], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.trim() !== '' ? new Date(run.stdout.trim()) : undefined;
}

function link(packages, components, own, manifest) {
  const byName = new Map(packages.map(({ name }, index) => [name, components[index]]));
  const declared = { ...manifest.dependencies, ...manifest.devDependencies };
  packages.forEach(({ name, manifest: of }, index) => {
    if (declared[name] !== undefined) own.dependencies.add(components[index].bomRef);
    // Electron's own dependencies only fetch it; they do not ship.
    if (name === 'electron') return;
    for (const needed of Object.keys({ ...of.dependencies, ...of.peerDependencies })) {
      const component = byName.get(needed);
      if (component !== undefined) components[index].dependencies.add(component.bomRef);
    }
  });
}

/** The bill of materials of `packages` as JSON text. */
export function sbomOf(packages) {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const own = builder.makeComponent({ name: manifest.name, version: manifest.version, description: manifest.description, license: manifest.license }, Enums.ComponentType.Application);
  own.bomRef.value = `${manifest.name}@${manifest.version}`;
  own.purl = packageUrl(manifest.name, manifest.version);
  const components = packages.map((one) => componentOf(one, lock));
  link(packages, components, own, manifest);
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: own, timestamp: commitMoment(), lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]) }) });
  for (const component of components) bom.components.add(component);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
