export const inboxProcedures = {} as never;
