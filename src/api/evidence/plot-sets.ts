import { itemAnswer, plotFrame } from '#core/evidence/plots/from-template.ts';
import type { PlotRow, PlotSet } from '#core/evidence/plots/plot-set.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import type { Consensus } from '#core/evidence/records/consensus.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import type { Ports } from '../ports.ts';
import type { QuestionView, ResultView } from './contract-questions.ts';
import { knownTemplates, templateVersion } from './template-store.ts';

type Given = Readonly<Record<string, string | null>>;

function answersIn({ answers }: Assessment): Given {
  return Object.fromEntries(Object.entries(answers).map(([id, { answer }]) => [id, answer]));
}

/** What two assessors' answers came to: what both said, or what was decided. */
function agreedAnswers(first: Assessment | undefined, second: Assessment | undefined, { resolutions }: Consensus): Given {
  if (first === undefined || second === undefined) return {};
  const [one, other] = [answersIn(first), answersIn(second)];
  const same = Object.fromEntries(Object.keys({ ...one, ...other }).map((id) => [id, one[id] === other[id] ? (one[id] ?? null) : null]));
  return { ...same, ...Object.fromEntries(Object.entries(resolutions).map(([id, { value }]) => [id, value])) };
}

/** The answers behind a judgement that the reader may see. */
async function answersOf(ports: Ports, { judgement, consensus }: ResultView): Promise<Given> {
  if (judgement === null) return {};
  const { assessments, consensuses } = ports.team.evidence;
  if (judgement.from === 'single') return answersIn((await assessments.get(judgement.assessmentId))?.data ?? ({ answers: {} } as Assessment));
  const agreed = consensus === null ? null : await consensuses.get(consensus.id);
  const [first, second] = await Promise.all((agreed?.data.assessmentIds ?? []).map((id) => assessments.get(id)));
  return agreed === null ? {} : agreedAnswers(first?.data, second?.data, agreed.data);
}

/** Study alone where it has one result here, otherwise with outcome, comparison and time point. */
function nameOf(view: QuestionView, result: ResultView): string {
  const study = view.studies.find((one) => one.id === result.studyId)?.label ?? '';
  const alone = view.results.filter((one) => one.studyId === result.studyId).length === 1;
  return alone && study !== '' ? study : result.label;
}

async function rowOf(ports: Ports, view: QuestionView, { result, template }: { readonly result: ResultView; readonly template: Template }): Promise<PlotRow> {
  const { columns, cellsFrom } = plotFrame(template);
  const answers = cellsFrom === 'answers' ? await answersOf(ports, result) : {};
  const cells = columns.map(({ id }) => [id, cellsFrom === 'answers' ? itemAnswer(template, id, answers) : (result.judgement?.domains[id] ?? null)] as const);
  const weight = view.question.results.find((one) => one.id === result.id)?.weight ?? null;
  return { id: result.id, name: nameOf(view, result), weight, cells: Object.fromEntries(cells), overall: result.judgement?.overall ?? null };
}

/**
 * The results of a question as a plot takes them, a set per template and version, in the order of the question. A result that the reader may not see the judgement
 * of, or that nobody has judged, is a row without judgements.
 */
export async function plotSets(ports: Ports, view: QuestionView, outcomeId?: string): Promise<PlotSet[]> {
  const known = await knownTemplates(ports);
  const sets = new Map<string, { template: Template; results: ResultView[] }>();
  for (const result of view.results) {
    const template = result.templateVersion === null ? null : templateVersion(known, result.templateId, result.templateVersion);
    if (template === null || (outcomeId !== undefined && result.outcomeId !== outcomeId)) continue;
    const key = `${template.id} ${template.version}`;
    const set = sets.get(key) ?? { template, results: [] };
    set.results.push(result);
    sets.set(key, set);
  }
  return Promise.all(
    [...sets.values()].map(async ({ template, results }): Promise<PlotSet> => {
      const { id, name, columns, items, levels, overallLevels } = plotFrame(template);
      return { id, name, columns, items, levels, overallLevels, rows: await Promise.all(results.map((result) => rowOf(ports, view, { result, template }))) };
    }),
  );
}
