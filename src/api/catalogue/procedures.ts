export const catalogueProcedures = {} as never;
