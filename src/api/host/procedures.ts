import { api } from '../implement.ts';

export const hostProcedures = {
  openExternal: api.host.openExternal.handler(async ({ input, context: { ports } }) => {
    await ports.host.openExternal(input.url);
    return { opened: true };
  }),
  showFolder: api.host.showFolder.handler(async ({ input, context: { ports } }) => {
    await ports.host.showFolder(input.which);
    return { shown: true };
  }),
  chooseFolder: api.host.chooseFolder.handler(async ({ input, context: { ports } }) => ({ folder: await ports.host.chooseFolder(input.title) })),
  saveFile: api.host.saveFile.handler(async ({ input, context: { ports } }) => ({ savedTo: await ports.host.saveFile(input) })),
  abilities: api.host.abilities.handler(({ context: { ports } }) => {
    const desktop = ports.host.door === 'desktop';
    return { openExternal: desktop, showFolder: desktop, chooseFolder: desktop, saveFile: desktop };
  }),
};
