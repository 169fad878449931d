import type { Page } from 'playwright';
import { say, starterId } from '#test/support/words.ts';
import { evidenceIds } from './evidence-world.ts';
import type { Screen } from './screens.ts';

const question = `/evidens/fragor/${evidenceIds.graded}`;

async function openFirstOutcome(page: Page): Promise<void> {
  await page.locator('.q-fold').first().click();
  await page.getByLabel(say('question.field.followUp')).waitFor();
}

/** A level is chosen although a step lacks its reason, and it is another than the proposed. */
async function faultyGrade(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: say('question.grade.reasonFor', { name: 'risk för bias' }) }).fill('');
  await page.locator('.judge-row').first().click();
  await page.keyboard.press('Control+s');
  await page.locator('.q-faults').waitFor();
}

/** From the level down to the quoted sentence. */
async function unfoldWhy(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${say('question.why')}.*Narkotika`) }).click();
  await page.locator('.q-why-result button').first().click();
  await page.locator('.q-why-answers').first().waitFor();
}

async function faultyTemplate(page: Page): Promise<void> {
  await page.getByLabel(say('templates.own.json')).fill('{ "id": "egen-mall" }');
  await page.getByRole('button', { name: say('templates.own.check') }).click();
  await page.locator('.tpl-problems').waitFor();
}

/** The pages of Evidens in their states. */
export const evidenceScreens: readonly Screen[] = [
  { name: 'evidence', world: 'evidence', path: '/evidens' },
  { name: 'evidence-empty', world: 'starter', path: '/evidens' },
  { name: 'evidence-reader', world: 'reader', path: '/evidens' },
  { name: 'question', world: 'evidence', path: question },
  { name: 'question-why', world: 'evidence', path: question, prepare: unfoldWhy },
  { name: 'question-begun', world: 'evidence', path: `/evidens/fragor/${evidenceIds.begun}` },
  { name: 'question-asked', world: 'evidence', path: `${question}?del=fraga` },
  { name: 'question-outcomes', world: 'evidence', path: `${question}?del=utfall`, prepare: openFirstOutcome },
  { name: 'question-outcomes-none', world: 'evidence', path: `/evidens/fragor/${evidenceIds.begun}?del=utfall` },
  { name: 'question-results', world: 'evidence', path: `${question}?del=resultat` },
  { name: 'question-grade', world: 'evidence', path: `${question}?del=bedomning&utfall=${evidenceIds.drugs}` },
  { name: 'question-grade-none', world: 'evidence', path: `${question}?del=bedomning&utfall=${evidenceIds.school}` },
  { name: 'question-grade-faults', world: 'evidence', path: `${question}?del=bedomning&utfall=${evidenceIds.drugs}`, prepare: faultyGrade },
  { name: 'question-findings', world: 'evidence', path: `${question}?del=fynd` },
  { name: 'question-tables', world: 'evidence', path: `${question}?del=tabeller` },
  { name: 'question-tables-none', world: 'evidence', path: `/evidens/fragor/${evidenceIds.begun}?del=tabeller` },
  { name: 'question-history', world: 'evidence', path: `${question}?del=historik` },
  { name: 'consensus', world: 'evidence', path: `/evidens/samsyn/${evidenceIds.compared}` },
  { name: 'consensus-done', world: 'evidence', path: `/evidens/samsyn/${evidenceIds.agreed}` },
  { name: 'consensus-blind', world: 'evidence', path: `/evidens/samsyn/${evidenceIds.waiting}` },
  { name: 'consensus-missing', world: 'starter', path: '/evidens/samsyn/finns-inte' },
  { name: 'templates', world: 'starter', path: '/evidens/mallar' },
  { name: 'template', world: 'starter', path: '/evidens/mallar/rob2-assignment' },
  { name: 'template-amstar', world: 'starter', path: '/evidens/mallar/amstar-2' },
  { name: 'template-own', world: 'starter', path: '/evidens/mallar/ny', prepare: faultyTemplate },
  { name: 'template-missing', world: 'starter', path: '/evidens/mallar/finns-inte' },
  { name: 'training', world: 'starter', path: '/evidens/ovning' },
  { name: 'training-set', world: 'starter', path: '/evidens/ovning/6f9ab5a2-0ca1-4000-8000-000000000000' },
  { name: 'training-edit', world: 'starter', path: '/evidens/ovning/6f9ab5a2-0ca1-4000-8000-000000000000/redigera' },
  { name: 'training-missing', world: 'starter', path: '/evidens/ovning/finns-inte' },
  { name: 'question-new', world: 'starter', path: '/evidens/fragor/ny' },
  { name: 'question-new-writing', world: 'starter', path: `/evidens/fragor/ny?insats=${starterId(2)}` },
  { name: 'question-missing', world: 'starter', path: '/evidens/fragor/finns-inte' },
];
