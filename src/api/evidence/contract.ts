import { assessmentContract } from './contract-assessments.ts';
import { calibrationContract } from './contract-calibration.ts';
import { consensusContract } from './contract-consensus.ts';
import { numbersContract } from './contract-numbers.ts';
import { outputContract } from './contract-output.ts';
import { overviewContract } from './contract-overview.ts';
import { ownTemplateContract } from './contract-own-templates.ts';
import { evidenceQueueContract } from './contract-queue.ts';
import { questionContract } from './contract-questions.ts';
import { sheetContract } from './contract-sheets.ts';
import { templatesContract, wholeTemplate } from './contract-templates.ts';
import { studyContract } from './contract-studies.ts';

/**
 * Evidence: what is asked of an intervention, what each study is judged to be worth, and what follows from it. The examples run in this order:
 * a template before the question that is assessed in it, a study before the question that names it, a question before its assessments.
 */
export const evidenceContract = {
  ...templatesContract,
  template: { ...ownTemplateContract, get: wholeTemplate },
  study: studyContract,
  question: questionContract,
  assessment: { ...assessmentContract, ...sheetContract },
  ...consensusContract,
  calibration: calibrationContract,
  ...overviewContract,
  ...evidenceQueueContract,
  ...numbersContract,
  ...outputContract,
};
