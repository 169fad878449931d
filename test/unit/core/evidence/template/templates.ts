import { readFileSync } from 'node:fs';
import type { Template } from '#core/evidence/template/schema.ts';
import { parseTemplate } from '#core/evidence/template/validate.ts';

const folder = 'resources/templates';

/** Ids of the templates that ship with the program. */
export const shippedIds: readonly string[] = (JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { templates: { id: string }[] }).templates.map(({ id }) => id);

/** A shipped template as it stands in its file, each time a copy that may be changed. */
export function shippedData(id: string): Template {
  return JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as Template;
}

/** A shipped template, checked. */
export function shipped(id: string): Template {
  const { template, problems } = parseTemplate(shippedData(id));
  if (template === null) throw new Error(`${id}: ${problems.join('; ')}`);
  return template;
}
