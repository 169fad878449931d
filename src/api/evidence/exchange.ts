import { mayRead } from '#core/evidence/flow/blind.ts';
import { evidenceParts, type EvidenceParts } from '#core/evidence/flow/exchange.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import { sameJson } from '#core/shared/equal.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import type { Collection, Ports, SaveRequest, Stored } from '../ports.ts';
import { assessmentsByResult } from './stored.ts';

const keyOf = ({ questionId, calibrationId, resultId }: Assessment): string => `${calibrationId ?? questionId ?? ''} ${resultId}`;

/** The evidence of some interventions, or of all. What is blind to the one who asks is left out: backups have it. */
export async function evidenceToExport(ports: Ports, wanted: ReadonlySet<string> | null): Promise<EvidenceParts> {
  const { questions, studies, assessments, consensuses, calibrations, templates } = ports.team.evidence;
  const { name } = await ports.actor();
  const all = await assessments.all();
  const ofQuestions = (await questions.all()).filter(({ data }) => wanted === null || wanted.has(data.interventionId));
  const ids = new Set(ofQuestions.map(({ id }) => id));
  const used = new Set(ofQuestions.flatMap(({ data }) => [...data.results.map(({ studyId }) => studyId), ...data.findings.flatMap(({ studyIds }) => studyIds)]));
  const inTemplates = new Set(ofQuestions.flatMap(({ data }) => data.results.map(({ templateId }) => templateId)));
  const readable = all.filter((one) => (one.data.questionId === null ? wanted === null : ids.has(one.data.questionId)) && mayRead(name, one, assessmentsByResult(all).get(keyOf(one.data)) ?? [one]));
  return {
    questions: ofQuestions,
    studies: (await studies.all()).filter(({ id }) => wanted === null || used.has(id)),
    assessments: readable,
    consensuses: (await consensuses.all()).filter(({ data }) => data.questionId !== null && ids.has(data.questionId)),
    calibrations: wanted === null ? await calibrations.all() : [],
    templates: (await templates.all()).filter(({ data }) => wanted === null || inTemplates.has(String(data.template['id']))),
  };
}

type Requests = { readonly [P in keyof EvidenceParts]: Omit<SaveRequest<EvidenceParts[P][number]['data']>, 'note'>[] };

interface How {
  /** The interventions of the file by what they are here. */
  readonly interventions: ReadonlyMap<string, string>;
  /** True where what has been written here stays. */
  readonly keepMine: boolean;
}

async function requestsFor<T>(collection: Collection<T>, list: readonly { readonly id: string; readonly data: T }[], replace: boolean): Promise<{ requests: Omit<SaveRequest<T>, 'note'>[]; same: number }> {
  const requests: Omit<SaveRequest<T>, 'note'>[] = [];
  for (const { id, data } of list) {
    const present = await collection.get(id);
    if (present === null) requests.push({ id, data, expected: null });
    else if (replace && !sameJson(present.data, data)) requests.push({ id, data, expected: present.revision });
  }
  return { requests, same: list.length - requests.length };
}

/** An assessment that is here stays as it is, and nobody comes to have two of the same result. */
function newAssessments(list: EvidenceParts['assessments'], present: readonly Stored<Assessment>[]): EvidenceParts['assessments'] {
  const here = assessmentsByResult(present);
  return list.filter(({ id, data }) => !(here.get(keyOf(data)) ?? []).some((one) => one.id !== id && samePerson(one.data.assessor, data.assessor)));
}

/** Evidence of interventions that are not here is left out. */
function fitting(parts: EvidenceParts, { interventions }: How): EvidenceParts {
  const questions = parts.questions.flatMap(({ id, data }) => {
    const interventionId = interventions.get(data.interventionId);
    return interventionId === undefined ? [] : [{ id, data: { ...data, interventionId } }];
  });
  const ids = new Set(questions.map(({ id }) => id));
  const belongs = ({ data }: { readonly data: { readonly questionId: string | null } }): boolean => data.questionId === null || ids.has(data.questionId);
  return { ...parts, questions, assessments: parts.assessments.filter(belongs), consensuses: parts.consensuses.filter(belongs) };
}

async function plan(ports: Ports, given: EvidenceParts, how: How): Promise<{ requests: Requests; same: number }> {
  const parts = fitting(given, how);
  const { questions, studies, assessments, consensuses, calibrations, templates } = ports.team.evidence;
  const replace = !how.keepMine;
  const [t, s, q, a, c, k] = await Promise.all([
    requestsFor(templates, parts.templates, false),
    requestsFor(studies, parts.studies, replace),
    requestsFor(questions, parts.questions, replace),
    requestsFor(assessments, newAssessments(parts.assessments, await assessments.all()), false),
    requestsFor(consensuses, parts.consensuses, false),
    requestsFor(calibrations, parts.calibrations, replace),
  ]);
  return {
    requests: { templates: t.requests, studies: s.requests, questions: q.requests, assessments: a.requests, consensuses: c.requests, calibrations: k.requests },
    same: t.same + s.same + q.same + a.same + c.same + k.same,
  };
}

export interface EvidenceCounts {
  readonly create: number;
  readonly update: number;
  readonly same: number;
}

function counted({ requests, same }: { readonly requests: Requests; readonly same: number }): EvidenceCounts {
  const all = evidenceParts.flatMap((part): readonly { readonly expected: number | null }[] => requests[part]);
  const create = all.filter(({ expected }) => expected === null).length;
  return { create, update: all.length - create, same };
}

/** What taking in the evidence of a file would do. */
export async function countEvidence(ports: Ports, parts: EvidenceParts, how: How): Promise<EvidenceCounts> {
  return counted(await plan(ports, parts, how));
}

/** Takes in the evidence of a file, kind by kind: what is pointed at before what points at it. */
export async function takeEvidence(ports: Ports, parts: EvidenceParts, { note, ...how }: How & { readonly note: ChangeNote }): Promise<EvidenceCounts> {
  const planned = await plan(ports, parts, how);
  const { questions, studies, assessments, consensuses, calibrations, templates } = ports.team.evidence;
  const noted = <T>(requests: readonly Omit<SaveRequest<T>, 'note'>[]): SaveRequest<T>[] => requests.map((request) => ({ ...request, note }));
  await templates.saveAll(noted(planned.requests.templates));
  await studies.saveAll(noted(planned.requests.studies));
  await questions.saveAll(noted(planned.requests.questions));
  await assessments.saveAll(noted(planned.requests.assessments));
  await consensuses.saveAll(noted(planned.requests.consensuses));
  await calibrations.saveAll(noted(planned.requests.calibrations));
  return counted(planned);
}
