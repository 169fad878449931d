import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';
import type { TextId } from '#renderer/text/index.ts';

export type About = Awaited<ReturnType<ContractRouterClient<AppContract>['system']['about']>>;

const systems: Readonly<Record<string, string>> = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' };

/** The door as words. */
export const doorTexts = { desktop: 'about.here.desktop', browser: 'about.here.browser', 'command-line': 'about.here.commandLine' } as const satisfies Record<About['door'], TextId>;

/** The system, its version and the kind of processor: `Windows 10.0.26100, x64`. */
export function systemName({ platform, release, processor }: About['machine']): string {
  return `${systems[platform] ?? platform} ${release}, ${processor}`;
}

/** What the program runs in, with versions. */
export function partsOf({ electron, chromium, node }: About['machine']): string {
  const parts = [electron === null ? null : `Electron ${electron}`, chromium === null ? null : `Chromium ${chromium}`, `Node ${node}`];
  return parts.filter((part) => part !== null).join(', ');
}
