import { toIntervention } from '#core/catalogue/apply.ts';
import { compareRows } from '#core/catalogue/compare.ts';
import { withOwnGrades } from '#core/catalogue/own-grades.ts';
import { overviewOf } from '#core/catalogue/overview.ts';
import { today, refuse } from '../input.ts';
import { api, requireRole } from '../implement.ts';
import type { Ports } from '../ports.ts';
import { catalogueIndex, ownEvidence, presentInterventions, storedIntervention, withOwnSaid } from './catalogue.ts';
import { documentProcedures } from './procedures-document.ts';
import { catalogueChanges, interventionHistory } from './history.ts';
import { requireKeeper } from './keeper.ts';
import { inventoryList, inventorySave } from './inventory.ts';
import { writingProcedures } from './procedures-writing.ts';
import { exchangeProcedures } from './procedures-exchange.ts';
import { publishCatalogue } from './publish.ts';
import { markReviewed } from './review.ts';
import { interventionCompleteness, workQueue } from './queue.ts';
import { searchProcedures } from './procedures-search.ts';
import { removeExamples, restoreExamples, requireDirectSave, saveIntervention } from './write.ts';

async function names(ports: Ports): Promise<{ names: { id: string; name: string; abbreviation: string; aliases: string[] }[] }> {
  const index = await catalogueIndex(ports);
  return { names: index.all.map(({ record: { id, data } }) => ({ id, name: data.name, abbreviation: data.abbreviation, aliases: data.aliases })) };
}

async function compared(ports: Ports, ids: readonly string[]): Promise<{ interventions: ReturnType<typeof toIntervention>[]; rows: ReturnType<typeof compareRows> }> {
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) refuse(['ids', twice], 'duplicate', 'the same intervention twice');
  const interventions = (await withOwnSaid(ports, await presentInterventions(ports, ids))).map(toIntervention);
  return { interventions, rows: compareRows(interventions) };
}

/** The catalogue: reading needs nothing, writing needs an editor. */
export const catalogueProcedures = {
  ...searchProcedures,
  names: api.catalogue.names.handler(({ context: { ports } }) => names(ports)),
  get: api.catalogue.get.handler(async ({ input, context: { ports } }) => toIntervention(await storedIntervention(ports, input.id))),
  ownGrades: api.catalogue.ownGrades.handler(async ({ input, context: { ports } }) => {
    await storedIntervention(ports, input.id);
    return { grades: [...((await ownEvidence(ports)).grades.get(input.id) ?? [])] };
  }),
  save: api.catalogue.save.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'editor');
    await requireDirectSave(ports);
    return saveIntervention(ports, input.intervention, input.reason);
  }),
  compare: api.catalogue.compare.handler(({ input, context: { ports } }) => compared(ports, input.ids)),
  history: api.catalogue.history.handler(({ input, context: { ports } }) => interventionHistory(ports, input.id)),
  changes: api.catalogue.changes.handler(({ input, context: { ports } }) => catalogueChanges(ports, input.limit)),
  overview: api.catalogue.overview.handler(async ({ context: { ports } }) => {
    const index = await catalogueIndex(ports);
    const { verdicts } = await ownEvidence(ports);
    return overviewOf(index.all.map(({ record }) => withOwnGrades(record.data, verdicts.get(record.id))), today(ports));
  }),
  removeExamples: api.catalogue.removeExamples.handler(async ({ context: { ports } }) => {
    await requireKeeper(ports);
    return removeExamples(ports);
  }),
  restoreExamples: api.catalogue.restoreExamples.handler(async ({ input, context: { ports } }) => {
    await requireKeeper(ports);
    return restoreExamples(ports, input);
  }),
  inventory: {
    list: api.catalogue.inventory.list.handler(({ context: { ports } }) => inventoryList(ports)),
    save: api.catalogue.inventory.save.handler(async ({ input, context: { ports } }) => {
      await requireKeeper(ports);
      return inventorySave(ports, input.rows);
    }),
  },
  ...writingProcedures,
  queue: api.catalogue.queue.handler(({ input, context: { ports } }) => workQueue(ports, input)),
  markReviewed: api.catalogue.markReviewed.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'editor');
    return markReviewed(ports, input);
  }),
  completeness: api.catalogue.completeness.handler(({ input, context: { ports } }) => interventionCompleteness(ports, input.id)),
  ...exchangeProcedures,
  publish: api.catalogue.publish.handler(({ context: { ports } }) => publishCatalogue(ports)),
  ...documentProcedures,
};
