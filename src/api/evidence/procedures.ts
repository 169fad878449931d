import { api } from '../implement.ts';
import { beginAssessment } from './assessment-begin.ts';
import { saveAssessment } from './assessment-save.ts';
import { finishAssessment, lockAssessment, reopenAssessment, unfinishAssessment } from './assessment-state.ts';
import { assessmentView, listAssessments } from './assessment-view.ts';
import { archiveCalibration, calibrationResult, calibrationView, listCalibrations, saveCalibration } from './calibration.ts';
import { agreementOf, consensusView } from './consensus.ts';
import { finishConsensus, resolveDifference, unresolveDifference } from './consensus-save.ts';
import { evidenceSummary, whyLevel } from './overview.ts';
import { archiveTemplate, checkTemplate, listTemplates, saveTemplate } from './own-templates.ts';
import { listQuestions, questionHistory, questionView } from './question-view.ts';
import { listAllTemplates, proposeFrom, wholeTemplate } from './procedures-templates.ts';
import { numbersProcedures } from './procedures-numbers.ts';
import { outputProcedures } from './procedures-output.ts';
import { studyProcedures } from './procedures-studies.ts';
import { archiveQuestion, saveQuestion } from './questions.ts';
import { evidenceQueue } from './queue.ts';
import { exportSheet, lookAtSheet, sendSheet, takeSheet } from './sheets.ts';

const { evidence } = api;

const template = {
  get: evidence.template.get.handler(({ input, context: { ports } }) => wholeTemplate(ports, input)),
  check: evidence.template.check.handler(({ input, context: { ports } }) => checkTemplate(ports, input.json)),
  save: evidence.template.save.handler(({ input, context: { ports } }) => saveTemplate(ports, input)),
  list: evidence.template.list.handler(({ context: { ports } }) => listTemplates(ports)),
  archive: evidence.template.archive.handler(({ input, context: { ports } }) => archiveTemplate(ports, input)),
};

const question = {
  save: evidence.question.save.handler(({ input, context: { ports } }) => saveQuestion(ports, input)),
  list: evidence.question.list.handler(({ input, context: { ports } }) => listQuestions(ports, input)),
  get: evidence.question.get.handler(({ input, context: { ports } }) => questionView(ports, input.id)),
  archive: evidence.question.archive.handler(({ input, context: { ports } }) => archiveQuestion(ports, input)),
  history: evidence.question.history.handler(({ input, context: { ports } }) => questionHistory(ports, input.id)),
};

const assessment = {
  save: evidence.assessment.save.handler(({ input, context: { ports } }) => saveAssessment(ports, input)),
  get: evidence.assessment.get.handler(({ input, context: { ports } }) => assessmentView(ports, input.id)),
  begin: evidence.assessment.begin.handler(({ input, context: { ports } }) => beginAssessment(ports, input)),
  list: evidence.assessment.list.handler(({ input, context: { ports } }) => listAssessments(ports, input)),
  done: evidence.assessment.done.handler(({ input, context: { ports } }) => finishAssessment(ports, input)),
  undone: evidence.assessment.undone.handler(({ input, context: { ports } }) => unfinishAssessment(ports, input)),
  lock: evidence.assessment.lock.handler(({ input, context: { ports } }) => lockAssessment(ports, input)),
  reopen: evidence.assessment.reopen.handler(({ input, context: { ports } }) => reopenAssessment(ports, input)),
  exportSheet: evidence.assessment.exportSheet.handler(({ input, context: { ports } }) => exportSheet(ports, input.id)),
  readSheet: evidence.assessment.readSheet.handler(({ input, context: { ports } }) => lookAtSheet(ports, input.content)),
  takeSheet: evidence.assessment.takeSheet.handler(({ input, context: { ports } }) => takeSheet(ports, input)),
  sendSheet: evidence.assessment.sendSheet.handler(({ input, context: { ports } }) => sendSheet(ports, input.id)),
};

const consensus = {
  consensus: evidence.consensus.handler(({ input, context: { ports } }) => consensusView(ports, input.resultId)),
  resolve: evidence.resolve.handler(({ input, context: { ports } }) => resolveDifference(ports, input)),
  unresolve: evidence.unresolve.handler(({ input, context: { ports } }) => unresolveDifference(ports, input)),
  finishConsensus: evidence.finishConsensus.handler(({ input, context: { ports } }) => finishConsensus(ports, input)),
  agreementOf: evidence.agreementOf.handler(({ input, context: { ports } }) => agreementOf(ports, input.questionId)),
};

const shared = {
  templates: evidence.templates.handler(({ context: { ports } }) => listAllTemplates(ports)),
  propose: evidence.propose.handler(({ input, context: { ports } }) => proposeFrom(ports, input)),
};

const queue = evidence.queue.handler(({ context: { ports } }) => evidenceQueue(ports));

const calibration = {
  list: evidence.calibration.list.handler(({ input, context: { ports } }) => listCalibrations(ports, input.includeArchived)),
  save: evidence.calibration.save.handler(({ input, context: { ports } }) => saveCalibration(ports, input)),
  get: evidence.calibration.get.handler(({ input, context: { ports } }) => calibrationView(ports, input.id, input.withKey)),
  archive: evidence.calibration.archive.handler(({ input, context: { ports } }) => archiveCalibration(ports, input)),
  result: evidence.calibration.result.handler(({ input, context: { ports } }) => calibrationResult(ports, input.id)),
};

/** Grading per SBU: questions, assessments and what follows from them. */
export const evidenceProcedures = {
  ...shared,
  template,
  study: studyProcedures,
  question,
  assessment,
  ...consensus,
  calibration,
  summary: evidence.summary.handler(({ input, context: { ports } }) => evidenceSummary(ports, input.interventionId)),
  why: evidence.why.handler(({ input, context: { ports } }) => whyLevel(ports, input.questionId, input.outcomeId)),
  queue,
  ...numbersProcedures,
  ...outputProcedures,
};
