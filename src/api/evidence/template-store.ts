import { z } from 'zod';
import { templateSchema, type Template } from '#core/evidence/template/schema.ts';
import type { OwnTemplate } from '#core/evidence/records/own-template.ts';
import { fail } from '#core/shared/errors.ts';
import type { Ports, Stored } from '../ports.ts';

/** A template that can be assessed in, and whether the group has entered it itself. */
export interface KnownTemplate {
  readonly template: Template;
  readonly own: boolean;
  readonly archived: boolean;
}

/** `resources/templates/index.json`: every version that has ever come with the program, the present one of each last. */
const indexSchema = z.strictObject({ templates: z.array(z.strictObject({ id: z.string(), version: z.string(), file: z.string() })) });
const shipped = new WeakMap<object, Promise<readonly Template[]>>();

async function readShipped(ports: Ports): Promise<readonly Template[]> {
  const { templates } = indexSchema.parse(JSON.parse(await ports.resources.text('templates/index.json')));
  return Promise.all(templates.map(async ({ file }) => templateSchema.parse(JSON.parse(await ports.resources.text(`templates/${file}`)))));
}

/** The templates that come with the program. */
export function shippedTemplates(ports: Ports): Promise<readonly Template[]> {
  const known = shipped.get(ports.resources) ?? readShipped(ports);
  shipped.set(ports.resources, known);
  return known;
}

const parsed = new WeakMap<OwnTemplate, Template | null>();

/** A template of the group's own; null where it no longer fits. */
export function ownTemplate({ data }: Stored<OwnTemplate>): Template | null {
  const known = parsed.get(data);
  if (known !== undefined) return known;
  const read = templateSchema.safeParse(data.template);
  const template = read.success ? read.data : null;
  parsed.set(data, template);
  return template;
}

/** Every template there is, older versions too; the one saved last comes last. */
export async function knownTemplates(ports: Ports): Promise<readonly KnownTemplate[]> {
  const [those, stored] = await Promise.all([shippedTemplates(ports), ports.team.evidence.templates.all()]);
  const own = [...stored].sort((a, b) => (a.note.at < b.note.at ? -1 : Number(a.note.at > b.note.at)));
  return [
    ...those.map((template) => ({ template, own: false, archived: template.archived })),
    ...own.flatMap((record) => {
      const template = ownTemplate(record);
      return template === null ? [] : [{ template, own: true, archived: record.data.archived || template.archived }];
    }),
  ];
}

/** The template to begin an assessment in: the latest version that is not archived; null where there is none. */
export function presentTemplate(known: readonly KnownTemplate[], id: string): Template | null {
  return known.findLast((one) => one.template.id === id && !one.archived)?.template ?? null;
}

/** One version, archived or not; null where nobody knows it. */
export function templateVersion(known: readonly KnownTemplate[], id: string, version: string): Template | null {
  return known.findLast((one) => one.template.id === id && one.template.version === version)?.template ?? null;
}

/** The version that an assessment was made in; NOT_FOUND where it is not known here. */
export async function templateOf(ports: Ports, { templateId, templateVersion: version }: { readonly templateId: string; readonly templateVersion: string }): Promise<Template> {
  return templateVersion(await knownTemplates(ports), templateId, version) ?? fail('NOT_FOUND', `no version ${version} of the template ${templateId}`, { record: 'template', id: templateId, version });
}
