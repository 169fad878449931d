/** The words that Evidens has on paper too; a page that shows them hands them in with its own. */
export { evidenceWords } from '#core/evidence/words/words.ts';
