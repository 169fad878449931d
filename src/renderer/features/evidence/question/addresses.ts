/** The form of one's own assessment that is begun. */
export const assessment = (id: string): string => `/evidens/granska/${id}`;

/** The form for a result that one has not begun. */
export const newAssessment = (questionId: string, resultId: string): string => `/evidens/granska/ny?fraga=${questionId}&resultat=${resultId}`;

/** Where the two assessments of a result are put side by side. */
export const consensus = (resultId: string): string => `/evidens/samsyn/${resultId}`;
