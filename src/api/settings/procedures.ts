export const settingsProcedures = {} as never;
