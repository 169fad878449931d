import { Link, useParams } from 'react-router';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { listAddresses, listAt, listNames } from '#renderer/text/listAddresses.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { useForgetOnLeaving } from './kept.ts';
import { ListSection } from './ListSection.tsx';
import { useListView } from './useLists.ts';
import './ListsPage.css';

function ListNav({ shown }: { readonly shown: VocabularyList | null }) {
  const t = useText();
  return (
    <nav aria-label={t('lists.nav')} className="lists-nav">
      <ul>
        {listNames.map((list) => (
          <li key={list}>
            <Link to={`/installningar/listor/${listAddresses[list]}`} aria-current={list === shown ? 'page' : undefined}>
              {t(`lists.name.${list}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OneList({ list }: { readonly list: VocabularyList }) {
  const { view, error, retry } = useListView(list);
  return (
    <div className="lists-main">
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {view === undefined && error === null && <LoadingLines rows={8} />}
      {view !== undefined && <ListSection key={list} view={view} />}
    </div>
  );
}

/** The words that the catalogue is described with, and who there is: one address for each list. */
export function ListsPage() {
  const t = useText();
  useForgetOnLeaving();
  const { list: address } = useParams();
  const list = address === undefined ? 'problemAreas' : listAt(address);
  return (
    <>
      <PageTitle aside={<Link to="/installningar">{t('lists.back')}</Link>}>{t(list === null ? 'lists.nav' : `lists.name.${list}`)}</PageTitle>
      <div className="lists">
        <ListNav shown={list} />
        {list === null ? (
          <EmptyState title={t('app.notFound.title')} action={<LinkButton to="/installningar/listor">{t('lists.nav')}</LinkButton>}>
            {t('app.notFound.text')}
          </EmptyState>
        ) : (
          <OneList list={list} />
        )}
      </div>
    </>
  );
}
