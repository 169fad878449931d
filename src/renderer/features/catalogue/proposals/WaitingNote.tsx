import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import './words.ts';

/** Says on an entry's page that changes of it wait for a second person, with the way there. */
export function WaitingNote({ id }: { readonly id: string }) {
  const t = useText();
  const waiting = useQuery(api.catalogue.proposals.queryOptions({ input: { state: 'waiting', interventionId: id } })).data?.proposals ?? [];
  const [only] = waiting;
  if (only === undefined) return null;
  return (
    <p className="small entry-waiting">
      <Link to={waiting.length === 1 ? `/katalog/forslag/${only.id}` : '/katalog/forslag'}>{t('proposals.note', { count: waiting.length })}</Link>
    </p>
  );
}
