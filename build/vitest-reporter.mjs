// Counts tests and gathers why some were skipped, for the one closing line of `npm test`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const summaryFile = 'test-results/summary.json';

export default class SummaryReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const summary = { passed: 0, failed: 0, skipped: [], failures: [] };
    for (const module of modules) {
      for (const test of module.children.allTests()) count(summary, module, test);
      countModule(summary, module);
    }
    for (const error of unhandledErrors) addFailure(summary, `unhandled: ${error.message}`);
    mkdirSync(dirname(summaryFile), { recursive: true });
    writeFileSync(summaryFile, JSON.stringify(summary, null, 2));
  }
}

function addFailure(summary, name) {
  summary.failed += 1;
  summary.failures.push(name);
}

function count(summary, module, test) {
  const result = test.result();
  const name = `${module.relativeModuleId} > ${test.fullName}`;
  if (result.state === 'passed') summary.passed += 1;
  else if (result.state === 'failed') addFailure(summary, name);
  else summary.skipped.push({ name, reason: result.note ?? test.meta().skipReason ?? 'no reason given' });
}

/** A file that could not be loaded, or whose hooks failed, has no failed test of its own. */
function countModule(summary, module) {
  const ownFailure = module.state() === 'failed' && [...module.children.allTests()].every((test) => test.result().state !== 'failed');
  if (ownFailure) addFailure(summary, `${module.relativeModuleId} (the file itself)`);
}
