import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';
import { example, exampleAssessment, exampleTemplate } from '#api/evidence/example.ts';
import { assessmentSchema } from '#core/evidence/records/assessment.ts';
import { openApplication } from '#server/compose.ts';
import { commandLineHost } from '#server/hosts.ts';
import { newFolders, removeFolders } from '#test/support/app.ts';
import { median, ratio, type Figure } from './figure.ts';

type Client = ContractRouterClient<AppContract>;
const bar = 3;
const rounds = 15;
const questions = 10;
/** What the page of the evidence asks for. */
const calls: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  'evidence.question.list': (client) => client.evidence.question.list({}),
  'evidence.assessment.list, a page of ten': (client) => client.evidence.assessment.list({ limit: 10 }),
};

const idOf = (kind: number, n: number): string => `6f9ab5a2-0000-4000-9${kind}00-${String(n).padStart(12, '0')}`;

/** Time per call, in milliseconds, with so many stored assessments in ten questions; each call warmed up first. */
async function timesWith(assessments: number): Promise<Record<string, number>> {
  const folders = newFolders();
  const { ports, handler, close } = await openApplication({ teamFolder: folders.team, personalFolder: folders.personal, host: commandLineHost, actor: { name: 'Exempelperson A', roles: ['reader', 'editor', 'assessor'] }, log: () => undefined });
  try {
    const client: Client = createORPCClient(new RPCLink({ url: 'http://in-process/rpc', fetch: (request) => handler(request) }));
    await client.evidence.template.save({ id: example.ownTemplate, json: exampleTemplate });
    await client.evidence.study.save({ id: example.study, study: { title: 'Påhittad studie' } });
    const perQuestion = assessments / questions;
    const note = { by: 'Exempelperson A', at: '2026-11-22T08:00:00.000Z', reason: null };
    for (let q = 0; q < questions; q += 1) {
      const results = Array.from({ length: perQuestion }, (_, n) => ({ id: idOf(3, q * perQuestion + n), studyId: example.study, outcomeId: example.outcome, templateId: example.template }));
      await client.evidence.question.save({ id: idOf(4, q), question: { interventionId: example.intervention, title: `Påhittad fråga ${q}`, outcomes: [{ id: example.outcome, name: 'Påhittat utfall' }], results } });
      const data = results.map((result) => assessmentSchema.parse({ ...exampleAssessment, questionId: idOf(4, q), resultId: result.id, templateVersion: '1', assessor: 'Exempelperson A' }));
      await ports.team.evidence.assessments.saveAll(data.map((one, n) => ({ id: idOf(5, q * perQuestion + n), data: one, expected: null, note })));
    }
    const times: Record<string, number> = {};
    for (const [name, call] of Object.entries(calls)) {
      const found: number[] = [];
      for (let round = -5; round < rounds; round += 1) {
        const before = performance.now();
        await call(client);
        if (round >= 0) found.push(performance.now() - before);
      }
      times[name] = median(found);
    }
    return times;
  } finally {
    await close();
    removeFolders(folders);
  }
}

/** What listing costs as assessments grow a hundredfold: hardly more, for nobody reads them all to count them. */
export async function runEvidenceBench(): Promise<readonly Figure[]> {
  // The first run warms up the program itself.
  await timesWith(10);
  const [few, many] = [await timesWith(10), await timesWith(1_000)];
  return Object.keys(calls).map((name) => ratio(`${name} with 1,000 stored assessments, to that with 10`, bar, many[name] ?? 0, few[name] ?? 0));
}
