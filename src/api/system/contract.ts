import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { auditEntry, backupSummary, fileContent, mediumText } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';
import { eventSchema } from '../events.ts';
import { aboutContract } from './contract-about.ts';

const lockHolder = z.strictObject({
  host: z.string(),
  user: z.string(),
  process: z.number().int(),
  since: z.string(),
  self: z.boolean(),
});

const recovery = z.strictObject({
  place: z.string(),
  problem: z.string(),
  outcome: z.enum(['restored', 'lost', 'cut']),
  movedTo: z.string().nullable(),
});

/** A backup of an empty folder, for the runnable example of looking into one. */
const emptyBackup =
  'H4sIAAAAAAACA4WOvWrEMBCE+zzG1nJY/dhnq7t3CCkSUqzkVc6cLR+SHDDG7x58JOG6wDTDfMPMBmFOExWwMMRMJV8pFYpVP/tl4lhA/ACvnPIwR7BSQFlv' +
  'DBYc+etyAwFD/+iyv/BEj/wnR05Ufm3ir+Evi3NhsBu4FSyAgPsVhaqpUFYoXxDtXc+I+AZHmfJRjcs47gLcWjiDraWAfCFVN2AhsO9crbWqUQVu61bJxpBH' +
  'rSS3Wp9a9qiMkZ1B2RoTtOTmRI0jGfpOk4P9aQOfmAr353/uhGE89t8/9m9YIPCSSgEAAA==';

export const systemContract = {
  ...aboutContract,
  info: base
    .meta({ example: {} })
    .input(noInput)
    .output(
      z.strictObject({
        version: z.string(),
        door: z.enum(['desktop', 'browser', 'command-line']),
        dataFolder: z.string(),
        personalFolder: z.string(),
        writable: z.boolean(),
        /** Why the folder cannot be written; null where it can. */
        reason: z.string().nullable(),
        lock: z.strictObject({ heldBy: lockHolder.nullable() }),
        recovered: z.array(recovery),
        counts: z.strictObject({ interventions: z.number().int(), inbox: z.number().int() }),
      }),
    ),
  /** Live events as a stream; ends after `limit` events where one is given. */
  events: base
    .meta({ example: { since: 0, limit: 1 }, streams: true })
    .input(z.strictObject({ since: z.number().int().min(0).optional(), limit: z.number().int().min(1).max(10_000).optional() }).default({}))
    .output(eventIterator(eventSchema)),
  /** The same events for a client whose stream does not come through; waits up to `waitSeconds` for the first. */
  poll: base
    .meta({ example: { since: 0, waitSeconds: 0 } })
    .input(z.strictObject({ since: z.number().int().min(0), waitSeconds: z.number().min(0).max(30).default(0) }))
    .output(z.strictObject({ cursor: z.number().int(), events: z.array(eventSchema) })),
  /** Tries to become the one writer of the team folder. */
  takeLock: base
    .meta({ example: {}, writes: true })
    .input(noInput)
    .output(z.strictObject({ writable: z.boolean() })),
  audit: base
    .meta({ example: { limit: 5 } })
    .input(z.strictObject({ limit: z.number().int().min(1).max(10_000).default(100) }).default({ limit: 100 }))
    .output(z.strictObject({ entries: z.array(auditEntry) })),
  backup: base.meta({ example: {} }).input(noInput).output(fileContent),
  /** With `apply: false` the file is only checked. */
  restoreBackup: base
    .meta({ example: { content: emptyBackup, apply: false }, writes: true })
    .input(
      z.strictObject({
        encoding: z.enum(['utf8', 'base64']).default('base64'),
        content: z.string().min(1),
        apply: z.boolean().default(true),
        /** Stands on the records that are brought back. */
        reason: mediumText.optional(),
      }),
    )
    .output(backupSummary.extend({ applied: z.boolean() })),
};
