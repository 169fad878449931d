import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Menu } from '#renderer/ui/Menu.tsx';

/** The other pages of the catalogue, with how much there is on those where something may wait. */
export function MoreMenu() {
  const t = useText();
  const navigate = useNavigate();
  const proposals = useQuery(api.catalogue.proposals.queryOptions({ input: { state: 'waiting' } })).data?.proposals.length;
  const archived = useQuery(api.catalogue.archived.queryOptions()).data?.interventions.length;
  const page = (id: string, label: string, description?: string) => ({ id, label, ...(description !== undefined && { description }), run: () => void navigate(`/katalog/${id}`) });
  const actions = [
    page('inventering', t('list.inventory')),
    page('sokord', t('list.searchWords')),
    page('forslag', t('list.proposals'), proposals === undefined ? undefined : t('list.proposals.count', { count: proposals })),
    page('arkiv', t('list.archive'), archived === undefined ? undefined : t('list.archive.count', { count: archived })),
  ];
  return <Menu slim variant="plain" label={t('list.more')} aria-label={t('list.moreOf')} actions={actions} />;
}
