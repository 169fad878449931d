import { z } from 'zod';
import { calibrationSchema, type Calibration } from '#core/evidence/records/calibration.ts';
import { fail } from '#core/shared/errors.ts';
import { recordId, uuid } from '#core/shared/schemas.ts';
import type { Ports, Stored } from '../ports.ts';

/** Training sets that come with the program, in `resources/templates/`. */
const files = ['calibration-rob2-assignment.json', 'calibration-rob2-adherence.json'] as const;
const fileSchema = z.strictObject({ id: uuid, calibration: calibrationSchema });
const begun = new WeakMap<object, Promise<readonly Stored<Calibration>[]>>();
const note = { by: 'Insatskartan', at: '2026-11-22T00:00:00.000Z', reason: null };

async function read(ports: Ports): Promise<readonly Stored<Calibration>[]> {
  return Promise.all(
    files.map(async (file) => {
      const { id, calibration } = fileSchema.parse(JSON.parse(await ports.resources.text(`templates/${file}`)));
      return { id, revision: 0, note, data: calibration };
    }),
  );
}

function shipped(ports: Ports): Promise<readonly Stored<Calibration>[]> {
  const known = begun.get(ports.resources) ?? read(ports);
  begun.set(ports.resources, known);
  return known;
}

/** Every training set: the team's own, and those that come with the program unless the team has made them its own. Revision 0 is one that comes with it. */
export async function knownCalibrations(ports: Ports): Promise<readonly Stored<Calibration>[]> {
  const [those, own] = await Promise.all([shipped(ports), ports.team.evidence.calibrations.all()]);
  const taken = new Set(own.map(({ id }) => id));
  return [...those.filter(({ id }) => !taken.has(id)), ...own];
}

/** One training set; null where there is none. */
export async function knownCalibration(ports: Ports, id: string): Promise<Stored<Calibration> | null> {
  const own = recordId.safeParse(id).success ? await ports.team.evidence.calibrations.get(id) : null;
  return own ?? (await shipped(ports)).find((one) => one.id === id) ?? null;
}

/** One training set; NOT_FOUND where there is none. */
export async function storedCalibration(ports: Ports, id: string): Promise<Stored<Calibration>> {
  return (await knownCalibration(ports, id)) ?? fail('NOT_FOUND', `no calibration ${id}`, { record: 'calibration', id });
}

/** The group's own notes beside the questions of a template, from the sets that it practises on. */
export async function localNotes(ports: Ports, templateId: string): Promise<Record<string, string>> {
  const own = (await ports.team.evidence.calibrations.all()).filter(({ data }) => data.templateId === templateId && !data.archived);
  return Object.assign({}, ...own.map(({ data }) => data.notes)) as Record<string, string>;
}
