import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { Crumb } from './Crumb.tsx';
import './training.css';

/** The sets one can practise on, with how far one has come in each. */
export function TrainingPage() {
  const t = useText();
  const { may } = useMay('edit');
  const query = useQuery(api.evidence.calibration.list.queryOptions({ input: {} }));
  const add = may && (
    <LinkButton icon="plus" to="/evidens/ovning/ny">
      {t('training.new')}
    </LinkButton>
  );
  return (
    <>
      <Crumb />
      <PageTitle aside={add}>{t('training.title')}</PageTitle>
      <p className="tr-lead">{t('training.lead')}</p>
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingLines rows={4} label={t('training.loading')} />}
      {query.data?.sets.length === 0 && (
        <EmptyState title={t('training.none.title')} action={add}>
          {t('training.none.text')}
        </EmptyState>
      )}
      <ul className="tr-list">
        {query.data?.sets.map((set) => (
          <li key={set.id}>
            <div>
              <p className="tr-name">
                <Link to={`/evidens/ovning/${set.id}`}>{set.name}</Link>
                {set.shipped && <span className="small muted"> ({t('training.shipped')})</span>}
              </p>
              <p className="small muted">
                {set.templateName}. {t('training.items', { count: set.items.length })}
              </p>
            </div>
            <p className="small muted">{t('training.done', { count: set.items.filter((item) => item.mine !== null && item.mine.state !== 'draft').length, of: set.items.length })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
