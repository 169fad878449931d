export const vocabularyProcedures = {} as never;
