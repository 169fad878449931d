import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { BackButton } from './BackButton.tsx';
import './words.ts';
import '../parts/entry.css';
import './archive.css';

function ArchiveTable() {
  const t = useText();
  const { may, why } = useMay('keep');
  const { data, error, refetch } = useQuery(api.catalogue.archived.queryOptions({ input: {} }));
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines rows={6} />;
  if (data.interventions.length === 0) {
    return (
      <EmptyState title={t('archive.page.none')} action={<LinkButton to="/katalog">{t('archive.page.noneAction')}</LinkButton>}>
        {t('archive.page.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      {!may && <p className="small muted archive-why">{why}</p>}
      <div className="scroll-x" role="region" tabIndex={0} aria-label={t('archive.page.title')}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('archive.page.name')}</th>
              <th scope="col">{t('archive.page.why')}</th>
              <th scope="col">{t('archive.page.who')}</th>
              <th scope="col">{t('archive.page.when')}</th>
              <th scope="col">
                <span className="sr">{t('archive.page.do')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.interventions.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to={`/katalog/${one.id}`}>{one.name}</Link> {one.abbreviation !== '' && one.abbreviation !== one.name && <span className="muted">{one.abbreviation}</span>}
                </th>
                <td>{one.archived.reason}</td>
                <td>{one.archived.by}</td>
                <td className="nowrap">
                  <DateText value={one.archived.at} form="moment" />
                </td>
                <td className="r">
                  <BackButton intervention={one} inList />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Everything that has been put away, with who and why, and the way back. */
export function ArchivePage() {
  const t = useText();
  return (
    <>
      <nav className="crumb" aria-label={t('archive.page.crumb')}>
        <Link className="quiet" to="/katalog">
          {t('archive.page.catalogue')}
        </Link>
      </nav>
      <PageTitle aside={t('archive.page.lead')}>{t('archive.page.title')}</PageTitle>
      <ArchiveTable />
    </>
  );
}
