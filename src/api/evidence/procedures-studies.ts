import { api } from '../implement.ts';
import { archiveStudy, importReferences, saveStudy } from './studies.ts';
import { exportStudies, listStudies, studyView } from './study-view.ts';

const { study } = api.evidence;

/** Studies and reviews: found, described and linked, never graded here. */
export const studyProcedures = {
  import: study.import.handler(({ input, context: { ports } }) => importReferences(ports, input)),
  save: study.save.handler(({ input, context: { ports } }) => saveStudy(ports, input)),
  get: study.get.handler(({ input, context: { ports } }) => studyView(ports, input.id)),
  list: study.list.handler(({ input, context: { ports } }) => listStudies(ports, input)),
  archive: study.archive.handler(({ input, context: { ports } }) => archiveStudy(ports, input)),
  export: study.export.handler(({ input, context: { ports } }) => exportStudies(ports, input)),
};
