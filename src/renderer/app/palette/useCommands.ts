import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { useOverview } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { startTour } from '#renderer/ui/tour.ts';
import { useBackup } from '#renderer/ui/useHandFile.ts';
import { useMay } from '#renderer/ui/useMay.ts';
import { areas } from '../areas.ts';
import { useRemoveExamples } from '../examples.ts';
import { helpPages } from '#renderer/features/help/pages.ts';
import type { Command } from './commands.ts';

function useGoCommands(): readonly Command[] {
  const t = useText();
  return useMemo(() => {
    const go = (address: string, label: string): Command => ({ id: `go-${address}`, group: 'go', label, words: [], icon: 'next', address });
    return [
      ...areas.map((area) => go(area.path, t(area.label))),
      go('/arshjul', t('palette.year')),
      go('/katalog/inventering', t('palette.inventory')),
      go('/katalog/forslag', t('palette.proposals')),
      go('/katalog/arkiv', t('palette.archive')),
      go('/installningar', t('palette.settings')),
      { ...go('/installningar/listor', t('palette.lists')), words: t('palette.listsWords').split(' ') },
      go('/hjalp', t('palette.help')),
      { ...go('/om', t('palette.about')), words: ['licens', 'version', 'felrapport', 'SBOM'] },
      ...helpPages.map((page): Command => ({ ...go(`/hjalp/${page.slug}`, page.title), group: 'helpPages' })),
    ];
  }, [t]);
}

function useSettingActions() {
  const queries = useQueryClient();
  const save = useMutation(api.settings.save.mutationOptions({ onSuccess: (settings) => queries.setQueryData(api.settings.get.queryKey(), settings) }));
  const markSeen = useMutation(
    api.settings.markSeen.mutationOptions({ onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: api.catalogue.key() }), queries.invalidateQueries({ queryKey: api.settings.key() })]) }),
  );
  return { theme: (theme: 'system' | 'light' | 'dark') => save.mutate({ personal: { theme } }), markSeen: () => markSeen.mutate({}) };
}

function useDoCommands(onSuggest: () => void): readonly Command[] {
  const t = useText();
  const { may } = useMay('keep');
  const examples = useOverview().data?.exampleOffers ?? 0;
  const { theme, markSeen } = useSettingActions();
  const backup = useBackup();
  const removeExamples = useRemoveExamples();
  const act = (id: string, label: string, run: () => void): Command => ({ id: `do-${id}`, group: 'do', label, words: [], run });
  return [
    { ...act('suggest', t('palette.suggest'), onSuggest), icon: 'edit' },
    { id: 'do-new', group: 'do', label: t('palette.newEntry'), words: [], address: '/katalog/ny', icon: 'plus' },
    { id: 'do-publish', group: 'do', label: t('palette.publish'), words: [], address: '/katalog/publicera', icon: 'share' },
    { id: 'do-files', group: 'do', label: t('palette.files'), words: ['csv', 'excel', 'json'], address: '/katalog/filer', icon: 'down' },
    { id: 'do-search-words', group: 'do', label: t('palette.searchWords'), words: ['synonymer'], address: '/katalog/sokord', icon: 'search' },
    { ...act('backup', t('palette.backup'), () => backup.mutate()), icon: 'down' },
    ...(examples > 0 ? [{ ...act('examples', t('palette.removeExamples'), () => removeExamples.mutate()), icon: 'trash' as const, isDisabled: !may }] : []),
    { ...act('seen', t('palette.markSeen'), markSeen), icon: 'check' },
    { ...act('tour', t('palette.tour'), startTour), icon: 'screen' },
    { ...act('light', t('palette.themeLight'), () => theme('light')), icon: 'screen' },
    { ...act('dark', t('palette.themeDark'), () => theme('dark')), icon: 'screen' },
    { ...act('system', t('palette.themeSystem'), () => theme('system')), icon: 'screen' },
  ];
}

/** Everything the palette can open or do right now, besides the entries. */
export function useCommands(onSuggest: () => void): readonly Command[] {
  const places = useGoCommands();
  const actions = useDoCommands(onSuggest);
  return [...places, ...actions];
}
