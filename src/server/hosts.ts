import type { Host } from '#api/ports.ts';
import { FailureError } from '#core/shared/errors.ts';
import { printWithInstalledBrowser } from './chromium.ts';

/** A door that has only the contract's answers: each refusal says which way works instead. */
function hostWithout(door: Host['door'], instead: Readonly<Record<'openExternal' | 'showFolder' | 'chooseFolder' | 'saveFile', string>>): Host {
  const refuse = (ability: keyof typeof instead) => (): Promise<never> =>
    Promise.reject(new FailureError({ code: 'UNSUPPORTED', message: `${door} has no ${ability}`, details: { ability, door, instead: instead[ability] } }));
  return { door, openExternal: refuse('openExternal'), showFolder: refuse('showFolder'), chooseFolder: refuse('chooseFolder'), saveFile: refuse('saveFile'), printToPdf: (html) => printWithInstalledBrowser(html, door) };
}

/** Browser mode: the page itself opens links and downloads files; folders are shown and named as text. */
export const browserHost: Host = hostWithout('browser', { openExternal: 'link', showFolder: 'copy-path', chooseFolder: 'type-path', saveFile: 'download' });

/** The command line: the answer itself carries the content. */
export const commandLineHost: Host = hostWithout('command-line', { openExternal: 'copy-link', showFolder: 'copy-path', chooseFolder: '--data', saveFile: 'stdout' });
