import { useQuery } from '@tanstack/react-query';
import { api } from './query.ts';

/** The folder, the lock, what was recovered, the version. */
export function useInfo() {
  return useQuery(api.system.info.queryOptions());
}

/** Personal and team settings. */
export function useSettings() {
  return useQuery(api.settings.get.queryOptions());
}

/** Figures of the catalogue. */
export function useOverview() {
  return useQuery(api.catalogue.overview.queryOptions());
}

const noAbilities = { openExternal: false, showFolder: false, chooseFolder: false, saveFile: false };

/** What this door can do by itself; until it has answered, nothing. */
export function useAbilities() {
  return useQuery(api.host.abilities.queryOptions()).data ?? noAbilities;
}
