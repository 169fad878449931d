export const tasksProcedures = {} as never;
