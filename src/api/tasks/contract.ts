import { z } from 'zod';
import { isoDate, mediumText, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { taskSchema, taskStates } from '#core/tasks/task.ts';
import { planYear, yearPlanSchema } from '#core/tasks/year-plan.ts';
import { base } from '../base.ts';

const task = taskSchema.extend({ id: uuid, revision: revisionNumber });

const changedTask = z.strictObject({ id: uuid, revision: revisionNumber });

export const tasksContract = {
  list: base
    .meta({ example: {} })
    .input(z.strictObject({ owner: shortText.optional(), state: z.enum(taskStates).optional() }).default({}))
    .output(z.strictObject({ tasks: z.array(task) })),
  save: base
    .meta({ example: { task: { kind: 'review', subject: 'Granska exempelinsatsen' } }, writes: true })
    .input(z.strictObject({ task: taskSchema.extend({ id: uuid.optional(), revision: revisionNumber.optional() }), reason: mediumText.optional() }))
    .output(z.strictObject({ id: uuid, revision: revisionNumber })),
  /**
   * Changes many things to do at once, by their keys in `catalogue.queue`: all of them or none. Computed work that nobody has planned gets a stored
   * task per row, which says who does it and when; the work itself is over when the catalogue no longer asks for it. Suggestions and proposals are decided elsewhere.
   */
  change: base
    .meta({ example: { rows: [{ keys: ['missing:6f9ab5a2-0002-4000-8000-000000000002'] }], owner: 'Exempelperson A', due: '2027-01-15' }, writes: true })
    .input(
      z.strictObject({
        rows: z.array(z.strictObject({ keys: z.array(z.string().max(300)).min(1).max(1_000) })).min(1).max(1_000),
        owner: shortText.optional(),
        due: isoDate.nullable().optional(),
        snoozedUntil: isoDate.nullable().optional(),
        /** Only for stored tasks: what the catalogue asks for is done in the catalogue. */
        state: z.enum(taskStates).optional(),
        /** Kept in the task's history. */
        reason: mediumText.optional(),
      }),
    )
    .output(z.strictObject({ changes: z.array(changedTask) })),
  /** Takes back what `change` did, where nobody has changed the tasks since. A task that it made is dismissed. */
  undo: base
    .meta({ example: { changes: [] }, writes: true })
    .input(z.strictObject({ changes: z.array(changedTask).max(2_000) }))
    .output(z.strictObject({ changes: z.array(changedTask) })),
  /** What is planned for a year, a suggestion where nobody has said, and the days that the catalogue itself puts in it. */
  yearPlan: base
    .meta({ example: { year: 2026 } })
    .input(z.strictObject({ year: planYear }))
    .output(
      yearPlanSchema.extend({
        /** 0 where the plan is only suggested. */
        revision: z.number().int(),
        /** The first of them, in order. */
        dates: z.array(z.strictObject({ kind: z.enum(['review', 'contract']), date: isoDate, id: z.string(), name: z.string(), providerName: z.string() })),
        /** January first; all of them, also those that are not in `dates`. */
        months: z.array(z.strictObject({ reviews: z.number().int(), contracts: z.number().int() })),
      }),
    ),
  /** Saves the year's plan. `revision` is the one that was read: 0 for a suggestion. */
  saveYearPlan: base
    .meta({
      example: { year: 2027, revision: 0, periods: [{ id: 'enkat', commitment: 'survey', title: 'Enkätrunda', from: '2027-04-01', to: '2027-04-30' }], meetings: [{ id: 'workshop', commitment: 'workshop', title: 'Metodworkshop', date: '2027-12-02' }] },
      writes: true,
    })
    .input(yearPlanSchema.extend({ revision: z.number().int().min(0), reason: mediumText.optional() }))
    .output(z.strictObject({ year: planYear, revision: revisionNumber })),
};
