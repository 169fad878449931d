import { evidenceWork, type EvidenceWork } from '#core/evidence/work-queue.ts';
import type { Ports } from '../ports.ts';

interface When {
  readonly day: string;
  /** Who looks after each intervention's page. */
  readonly owners: ReadonlyMap<string, string>;
}

/** What the evidence asks of people: what is begun (also on this computer only), what waits for a second person, for agreement, or to be looked at again. */
export async function evidenceToDo(ports: Ports, { day, owners }: When): Promise<EvidenceWork[]> {
  const { questions, studies, assessments, consensuses } = ports.team.evidence;
  const [ofTeam, onlyHere] = await Promise.all([assessments.all(), ports.personal.sheets.all()]);
  const known = new Set(ofTeam.map(({ id }) => id));
  const sheets = onlyHere.filter(({ id, data }) => data.state === 'draft' && !known.has(id));
  return evidenceWork(
    { questions: await questions.all(), studies: await studies.all(), assessments: [...ofTeam, ...sheets], consensuses: await consensuses.all() },
    { today: day, maxAgeMonths: (await ports.team.settings.get()).data.evidenceMonths, ownerOf: (id) => owners.get(id) ?? '' },
  );
}
