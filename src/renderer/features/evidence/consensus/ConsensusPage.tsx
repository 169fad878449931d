import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Comparison } from './Comparison.tsx';
import { isReady, type ConsensusAnswer } from './types.ts';
import './consensus.css';

function Crumb() {
  const t = useText();
  return (
    <nav className="con-crumb" aria-label={t('consensus.crumb')}>
      <Link className="quiet" to="/evidens">
        {t('app.area.evidence')}
      </Link>
    </nav>
  );
}

/** Two are not done yet: whom one waits for, and why nothing is shown. */
function Blind({ data }: { readonly data: ConsensusAnswer | null }) {
  const t = useText();
  const to = data === null ? '/evidens' : `/evidens/fragor/${data.questionId}?del=resultat`;
  return (
    <EmptyState title={t('consensus.blind.title')} action={<LinkButton to={to}>{t(data === null ? 'consensus.blind.all' : 'consensus.blind.back')}</LinkButton>}>
      {data !== null && data.waitingFor.length > 0 && <p>{t('consensus.blind.waits', { names: formatList([...data.waitingFor]) })}</p>}
      {data !== null && data.needs > 0 && <p>{t('consensus.blind.needs', { count: data.needs })}</p>}
      <p>{t('consensus.blind.text')}</p>
    </EmptyState>
  );
}

function Unread({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useText();
  const { code, details } = failureOf(error);
  const back = <LinkButton to="/evidens">{t('consensus.blind.all')}</LinkButton>;
  const blind = code === 'FORBIDDEN' && details['rule'] === 'blind';
  const missing = code === 'NOT_FOUND' || code === 'INVALID_INPUT';
  return (
    <>
      <Crumb />
      <PageTitle>{t(blind ? 'consensus.title' : missing ? 'consensus.missing' : 'consensus.failed')}</PageTitle>
      {blind && <Blind data={null} />}
      {missing && <EmptyState title={t('consensus.missingText')} action={back} />}
      {!blind && !missing && <ErrorState error={error} onRetry={onRetry} actions={back} />}
    </>
  );
}

/** The two assessments of one result, side by side, until they are one. */
export function ConsensusPage() {
  const t = useText();
  const { resultId = '' } = useParams();
  const query = useQuery(api.evidence.consensus.queryOptions({ input: { resultId } }));
  if (query.data === undefined && query.error === null) return <LoadingLines rows={10} label={t('consensus.loading')} />;
  if (query.data === undefined) return <Unread error={query.error as Error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <Crumb />
      <PageTitle>{t('consensus.title')}</PageTitle>
      <p className="con-about">{query.data.label}</p>
      {isReady(query.data) ? <Comparison data={query.data} /> : <Blind data={query.data} />}
    </>
  );
}
