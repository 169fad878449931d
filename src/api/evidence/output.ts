import { mayRead, pairOf } from '#core/evidence/flow/blind.ts';
import { summary } from '#core/evidence/plots/summary.ts';
import { summarySvg } from '#core/evidence/plots/summary-svg.ts';
import { trafficLight } from '#core/evidence/plots/traffic-light.ts';
import { trafficLightSvg } from '#core/evidence/plots/traffic-light-svg.ts';
import { plotFrame } from '#core/evidence/plots/from-template.ts';
import { assessmentDocument } from '#core/evidence/sof/assessment-document.ts';
import { robvisDomains, robvisToolOf, type RobvisTool } from '#core/evidence/sof/robvis-words.ts';
import { sofDocument } from '#core/evidence/sof/sof-document.ts';
import { sofOf, type Sof } from '#core/evidence/sof/sof.ts';
import { say } from '#core/evidence/words/say.ts';
import { fail } from '#core/shared/errors.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { fileSlug } from '../catalogue/publish.ts';
import { refuse, today } from '../input.ts';
import type { Ports } from '../ports.ts';
import { renderDocument, type DocumentFormat } from '../render.ts';
import { aboutResult, readableAssessment } from './assessment-view.ts';
import type { PlotModel } from './contract-output.ts';
import type { QuestionView } from './contract-questions.ts';
import { plotSets } from './plot-sets.ts';
import { currentAt, questionView } from './question-view.ts';
import { consensusOf } from './stored.ts';
import { presentTemplate, knownTemplates, templateOf } from './template-store.ts';

function sofIn(view: QuestionView, when: { readonly today: string; readonly maxAgeMonths: number }): Sof {
  const names = new Map(view.studies.map((study) => [study.id, study.label]));
  return sofOf({ questionId: view.id, question: view.question, interventionName: view.interventionName, studyName: (id) => names.get(id) ?? id, ...when });
}

/** Paper draws the picture; Word may leave it out, and plain text always does. */
const plotsIn = { docx: 'both', html: 'picture', md: 'table', pdf: 'picture' } as const;

/** See the contract. */
export async function sofAs(ports: Ports, { questionId, format }: { readonly questionId: string; readonly format: 'json' | DocumentFormat }): Promise<Sof | FileContent> {
  const [view, when] = await Promise.all([questionView(ports, questionId), currentAt(ports)]);
  const sof = sofIn(view, when);
  if (format === 'json') return sof;
  const [plots, settings] = await Promise.all([plotSets(ports, view), ports.team.settings.get()]);
  const judged = plots.filter((set) => set.rows.some((row) => row.overall !== null || Object.values(row.cells).some((cell) => cell !== null)));
  const document = sofDocument(sof, { district: settings.data.districtName, day: when.today, plots: judged, plotsAs: plotsIn[format] });
  return renderDocument(ports, document, { name: `${say('evidence.sof.file')}-${fileSlug(sof.title)}-${when.today}`, format });
}

/** See the contract. */
export async function plotAs(ports: Ports, input: { readonly questionId: string; readonly kind: 'traffic-light' | 'summary'; readonly format: 'svg' | 'json'; readonly outcomeId?: string | undefined }): Promise<PlotModel | FileContent> {
  const view = await questionView(ports, input.questionId);
  const outcome = view.question.outcomes.find((one) => one.id === input.outcomeId);
  if (input.outcomeId !== undefined && outcome === undefined) fail('NOT_FOUND', `no outcome ${input.outcomeId} in the question`, { record: 'outcome', id: input.outcomeId });
  const title = [view.question.title, ...(outcome === undefined ? [] : [outcome.name])].join(': ');
  const sets = await plotSets(ports, view, input.outcomeId);
  const model = input.kind === 'traffic-light' ? trafficLight(title, sets) : summary(title, sets);
  if (input.format === 'json') return model;
  const { svg } = model.kind === 'traffic-light' ? trafficLightSvg(model) : summarySvg(model);
  return { filename: `${say(`evidence.plot.file.${input.kind}`)}-${fileSlug(title)}-${today(ports)}.svg`, mediaType: 'image/svg+xml', encoding: 'utf8', content: svg };
}

/** See the contract. The other assessments of the result and what they came to stand beside where the reader may see them. */
export async function assessmentFile(ports: Ports, { assessmentId, format }: { readonly assessmentId: string; readonly format: DocumentFormat }): Promise<FileContent> {
  const { present, ofResult, viewer } = await readableAssessment(ports, assessmentId);
  const [template, about, consensus, settings] = await Promise.all([templateOf(ports, present.data), aboutResult(ports, present.data), consensusOf(ports, present.data.resultId), ports.team.settings.get()]);
  const pair = consensus?.data.assessmentIds ?? pairOf(ofResult)?.map((one) => one.id) ?? [];
  const together = ofResult.filter((one) => one.id === present.id || (pair.includes(present.id) && pair.includes(one.id) && mayRead(viewer, one, ofResult)));
  const seen = together.length === 2 && pair.includes(present.id) ? consensus : null;
  const day = today(ports);
  const document = assessmentDocument({
    template,
    assessments: together.map((one) => one.data),
    consensus: seen?.data ?? null,
    study: about?.study.reference ?? '',
    result: about?.label ?? template.shortName,
    questionTitle: about?.questionTitle ?? '',
    district: settings.data.districtName,
    day,
  });
  return renderDocument(ports, document, { name: `${say('evidence.paper.file')}-${fileSlug(about?.label ?? template.id)}-${day}`, format });
}

function toolFor(templateIds: readonly string[], wanted: string | undefined): { readonly templateId: string; readonly tool: RobvisTool } {
  const chosen = wanted ?? (templateIds.length === 1 ? templateIds[0] : templateIds.filter((id) => robvisToolOf(id) !== null).length === 1 ? templateIds.find((id) => robvisToolOf(id) !== null) : undefined);
  if (chosen === undefined) return templateIds.length === 0 ? fail('NOT_FOUND', 'the question has no results to export', { record: 'result' }) : refuse(['templateId'], 'required', `results are assessed in ${templateIds.join(', ')}: choose one`);
  const tool = robvisToolOf(chosen);
  return tool === null ? fail('UNSUPPORTED', `the robvis format has no words for ${chosen}`, { templateId: chosen, instead: 'svg' }) : { templateId: chosen, tool };
}

/** See the contract. */
export async function robvisExport(ports: Ports, { questionId, templateId }: { readonly questionId: string; readonly templateId?: string | undefined }): Promise<FileContent> {
  const view = await questionView(ports, questionId);
  const chosen = toolFor([...new Set(view.results.map((result) => result.templateId))], templateId);
  const sets = (await plotSets(ports, view)).filter((set) => set.id === chosen.templateId);
  const { writeRobvis } = await import('#core/evidence/sof/robvis-write.ts');
  const rows = sets.flatMap((set) => set.rows.map(({ name, cells, overall, weight }) => ({ study: name, domains: cells, overall, weight })));
  return { filename: `robvis-${fileSlug(view.question.title)}-${today(ports)}.csv`, mediaType: 'text/csv', encoding: 'utf8', content: writeRobvis(chosen.tool, rows) };
}

/** See the contract. */
export async function robvisImport(ports: Ports, { content, tool }: { readonly content: string; readonly tool?: RobvisTool | undefined }) {
  const { readRobvis } = await import('#core/evidence/sof/robvis-read.ts');
  const read = readRobvis(content, tool ?? null);
  if (read.tool === null || read.rows.length === 0) return { read, plot: null };
  const template = presentTemplate(await knownTemplates(ports), read.tool === 'rob2' ? 'rob2-assignment' : 'robins-i-2016');
  if (template === null) return { read, plot: null };
  const { id, name, columns, levels } = plotFrame(template);
  const asked = new Set(robvisDomains(read.tool));
  const rows = read.rows.map(({ line, study, domains, overall, weight }) => ({ id: String(line), name: study, weight: weight !== null && weight <= 100 ? weight : null, cells: domains, overall }));
  return { read, plot: trafficLight(name, [{ id, name, columns: columns.filter((column) => asked.has(column.id)), levels, rows }]) };
}
