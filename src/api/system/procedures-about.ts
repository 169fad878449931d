import { starterSources, type StarterCatalogue } from '#core/catalogue/starter-sources.ts';
import { api } from '../implement.ts';
import { licencesSchema } from './contract-about.ts';

export const aboutProcedures = {
  about: api.system.about.handler(async ({ context: { ports } }) => {
    const starter = JSON.parse(await ports.resources.text('catalogue/starter.json')) as StarterCatalogue;
    return { version: ports.version, door: ports.host.door, machine: { ...ports.machine }, starter: { version: starter.version, ...starterSources(starter) } };
  }),
  licences: api.system.licences.handler(async ({ context: { ports } }) => licencesSchema.parse(JSON.parse(await ports.resources.text('about/licences.json')))),
  sbom: api.system.sbom.handler(async ({ context: { ports } }) => ({
    filename: `insatskartan-${ports.version}.cdx.json`,
    mediaType: 'application/vnd.cyclonedx+json',
    encoding: 'utf8' as const,
    content: await ports.resources.text('about/sbom.cdx.json'),
  })),
};
