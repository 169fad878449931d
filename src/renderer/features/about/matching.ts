import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';

export type ShippedPackage = Awaited<ReturnType<ContractRouterClient<AppContract>['system']['licences']>>['packages'][number];

/** The packages whose name or licence has every word of `text`. */
export function matchingPackages(packages: readonly ShippedPackage[], text: string): readonly ShippedPackage[] {
  const words = text.toLocaleLowerCase('sv').split(/\s+/).filter((word) => word !== '');
  return packages.filter(({ name, licence }) => {
    const all = `${name} ${licence}`.toLocaleLowerCase('sv');
    return words.every((word) => all.includes(word));
  });
}
