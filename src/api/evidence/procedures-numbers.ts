import { agreement } from '#core/evidence/agreement/agreement.ts';
import { grade } from '#core/evidence/grade/grade.ts';
import { api } from '../implement.ts';

/** The sums of grading; they read and store nothing. */
export const numbersProcedures = {
  grade: api.evidence.grade.handler(({ input }) => grade(input)),
  agreement: api.evidence.agreement.handler(({ input: { ratings, categories } }) => agreement(ratings, categories)),
};
