import { inputIssues, type ProposeInput } from '#core/evidence/template/input.ts';
import type { Outcome } from '#core/evidence/template/outcome.ts';
import { propose, proposeOverall } from '#core/evidence/template/propose.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { fail } from '#core/shared/errors.ts';
import { refuseIssues } from '../input.ts';
import type { Ports } from '../ports.ts';
import { knownTemplates, presentTemplate, templateOf, type KnownTemplate } from './template-store.ts';

/** One version, or the one to begin new assessments in; NOT_FOUND says which there is none of. */
async function templateNamed(ports: Ports, id: string, version: string | undefined): Promise<Template> {
  if (version !== undefined) return templateOf(ports, { templateId: id, templateVersion: version });
  return presentTemplate(await knownTemplates(ports), id) ?? fail('NOT_FOUND', `no template ${id}`, { record: 'template', id });
}

function rowOf({ template, own, archived }: KnownTemplate) {
  const { id, version, name, shortName, edition, studyType, unit, description, sources, status, domains } = template;
  const questions = domains.reduce((sum, domain) => sum + domain.questions.length, 0);
  return { id, version, name, shortName, edition, studyType, unit, description, sources, status, questions, domains: domains.filter((domain) => domain.rated).length, archived, own };
}

/** See the contract. */
export async function listAllTemplates(ports: Ports): Promise<{ templates: ReturnType<typeof rowOf>[] }> {
  return { templates: (await knownTemplates(ports)).map(rowOf) };
}

/** See the contract. */
export async function wholeTemplate(ports: Ports, { id, version }: { readonly id: string; readonly version?: string | undefined }): Promise<{ template: Template; archived: boolean; own: boolean }> {
  const template = await templateNamed(ports, id, version);
  const { archived, own } = (await knownTemplates(ports)).find((one) => one.template === template) ?? { archived: template.archived, own: true };
  return { template, archived, own };
}

const nothingAsked = { asked: [], missing: [], notAsked: [], domains: {}, context: {} };

/** See the contract. */
export async function proposeFrom(ports: Ports, { templateId, version, ...input }: ProposeInput & { readonly templateId: string; readonly version?: string | undefined }) {
  const template = await templateNamed(ports, templateId, version);
  refuseIssues(inputIssues(template, input));
  const outcome: Outcome = input.domains === undefined ? propose(template, input.answers ?? {}, input.context) : { ...nothingAsked, overall: proposeOverall(template, input.domains) };
  return { templateId, version: template.version, ...outcome };
}
