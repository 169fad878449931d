import { z } from 'zod';
import { mediumText, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { taskSchema, taskStates } from '#core/tasks/task.ts';
import { base } from '../base.ts';

const task = taskSchema.extend({ id: uuid, revision: revisionNumber });

export const tasksContract = {
  list: base
    .meta({ example: {} })
    .input(z.strictObject({ owner: shortText.optional(), state: z.enum(taskStates).optional() }).default({}))
    .output(z.strictObject({ tasks: z.array(task) })),
  save: base
    .meta({ example: { task: { kind: 'review', subject: 'Granska exempelinsatsen' } }, writes: true })
    .input(z.strictObject({ task: taskSchema.extend({ id: uuid.optional(), revision: revisionNumber.optional() }), reason: mediumText.optional() }))
    .output(z.strictObject({ id: uuid, revision: revisionNumber })),
};
