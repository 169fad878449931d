import { mayRead } from '#core/evidence/flow/blind.ts';
import { resultLabel, studyLabel, studyReference } from '#core/evidence/flow/labels.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import type { Study } from '#core/evidence/records/study.ts';
import { toCslJson, toRis } from '#core/evidence/study/export.ts';
import { folded } from '#core/evidence/study/text.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { today } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import type { StudyRow, StudyView } from './contract-studies.ts';
import { assessmentsOf } from './stored.ts';
import { storedStudy } from './studies.ts';

type Show = 'all' | 'linked' | 'unlinked' | 'archived';

export interface ListInput {
  readonly text: string;
  readonly show: Show;
  readonly questionId?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** The studies that a question names, in a result or a finding. */
function studiesIn({ results, findings }: EvidenceQuestion): Set<string> {
  return new Set([...results.map(({ studyId }) => studyId), ...findings.flatMap(({ studyIds }) => studyIds)]);
}

/** Questions by the studies they name. An archived question links nothing. */
function linksOf(questions: readonly Stored<EvidenceQuestion>[]): Map<string, { id: string; title: string }[]> {
  const links = new Map<string, { id: string; title: string }[]>();
  for (const { id, data } of questions) {
    if (data.archived) continue;
    for (const studyId of studiesIn(data)) links.set(studyId, [...(links.get(studyId) ?? []), { id, title: data.title }]);
  }
  return links;
}

/** What a study is found by, folded once for as long as it is the same. */
const soughtText = new WeakMap<Study, string>();

function textOf(study: Study): string {
  const kept = soughtText.get(study);
  if (kept !== undefined) return kept;
  const authors = study.authors.map(({ family, given }) => `${given} ${family}`);
  const made = ` ${folded([study.shortName, study.title, ...authors, study.year ?? '', study.journal, study.doi, ...study.keywords, ...study.identifiers].join(' '))}`;
  soughtText.set(study, made);
  return made;
}

/** Every word of the text begins a word of the study. */
function holds(study: Study, words: readonly string[]): boolean {
  return words.every((word) => textOf(study).includes(` ${word}`));
}

function latestFirst(a: Stored<Study>, b: Stored<Study>): number {
  return (b.data.year ?? 0) - (a.data.year ?? 0) || studyLabel(a.data).localeCompare(studyLabel(b.data), 'sv') || a.id.localeCompare(b.id);
}

/** See the contract. */
export async function listStudies(ports: Ports, { text, show, questionId, offset, limit }: ListInput): Promise<{ studies: StudyRow[]; total: number; counts: Record<Show, number> }> {
  const [all, questions] = await Promise.all([ports.team.evidence.studies.all(), ports.team.evidence.questions.all()]);
  const links = linksOf(questions);
  const words = folded(text).split(' ').filter((word) => word !== '');
  const belongs: Record<Show, (one: Stored<Study>) => boolean> = {
    all: ({ data }) => !data.archived,
    linked: ({ id, data }) => !data.archived && links.has(id),
    unlinked: ({ id, data }) => !data.archived && !links.has(id),
    archived: ({ data }) => data.archived,
  };
  const found = all.filter(({ id, data }) => holds(data, words) && (questionId === undefined || (links.get(id) ?? []).some((one) => one.id === questionId)));
  const shown = found.filter(belongs[show]).sort(latestFirst);
  const counts = { all: 0, linked: 0, unlinked: 0, archived: 0 };
  for (const key of Object.keys(counts) as Show[]) counts[key] = found.filter(belongs[key]).length;
  const studies = shown.slice(offset, offset + limit).map(({ id, revision, note, data }): StudyRow => {
    const { abstract: _abstract, note: _note, ...study } = data;
    return { id, revision, label: studyLabel(data), reference: studyReference(data), study, questions: links.get(id) ?? [], updatedAt: note.at };
  });
  return { studies, total: shown.length, counts };
}

type QuestionLink = StudyView['questions'][number];

async function resultsOf(ports: Ports, question: Stored<EvidenceQuestion>, study: Stored<Study>): Promise<QuestionLink['results']> {
  const { name: viewer } = await ports.actor();
  const mine = question.data.results.filter(({ studyId }) => studyId === study.id);
  return Promise.all(
    mine.map(async (result) => {
      const ofResult = await assessmentsOf(ports, { questionId: question.id, calibrationId: null, resultId: result.id });
      const assessments = ofResult.map((one) => ({ id: one.id, assessor: one.data.assessor, state: one.data.state, mine: samePerson(one.data.assessor, viewer), readable: mayRead(viewer, one, ofResult) }));
      return { id: result.id, label: resultLabel(question.data, result, ''), assessments };
    }),
  );
}

/** One study with the questions and results it is part of. Of assessments only the state is told, as far as the reader may know. */
export async function studyView(ports: Ports, id: string): Promise<StudyView> {
  const study = await storedStudy(ports, id);
  const questions = (await ports.team.evidence.questions.all()).filter(({ data }) => studiesIn(data).has(id));
  const linked = await Promise.all(
    questions.map(async (question): Promise<QuestionLink> => {
      const { interventionId, title, archived } = question.data;
      const intervention = await ports.team.interventions.get(interventionId);
      return { id: question.id, title, interventionId, interventionName: intervention?.data.name ?? '', archived, results: await resultsOf(ports, question, study) };
    }),
  );
  const { revision, note, data } = study;
  return { id, revision, updatedAt: note.at, updatedBy: note.by, label: studyLabel(data), reference: studyReference(data), study: data, questions: linked };
}

/** See the contract. */
export async function exportStudies(ports: Ports, { format, ids }: { readonly format: 'ris' | 'csl-json'; readonly ids?: readonly string[] | undefined }): Promise<FileContent> {
  const chosen = ids === undefined ? (await ports.team.evidence.studies.all()).filter(({ data }) => !data.archived).sort(latestFirst) : await Promise.all(ids.map((id) => storedStudy(ports, id)));
  const studies = chosen.map(({ data }) => data);
  const name = `studier-${today(ports)}`;
  return format === 'ris'
    ? { filename: `${name}.ris`, mediaType: 'application/x-research-info-systems', encoding: 'utf8', content: toRis(studies) }
    : { filename: `${name}.json`, mediaType: 'application/vnd.citationstyles.csl+json', encoding: 'utf8', content: toCslJson(studies) };
}
