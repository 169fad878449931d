import { useMemo, type MouseEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { useAbilities } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { startTour } from '#renderer/ui/tour.ts';
import { renderMarkdown } from './markdown.ts';
import { helpPages, type HelpPageText } from './pages.ts';
import './HelpPage.css';

/** Own pages open here; the rest in the person's own browser. */
function useLinks() {
  const navigate = useNavigate();
  const { openExternal } = useAbilities();
  return (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const address = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    if (address === undefined || address === null) return;
    if (address.startsWith('/')) {
      event.preventDefault();
      void navigate(address);
    } else if (openExternal && /^https?:/i.test(address)) {
      event.preventDefault();
      void client.host.openExternal({ url: address });
    }
  };
}

function HelpText({ page }: { readonly page: HelpPageText }) {
  const html = useMemo(() => renderMarkdown(page.body), [page.body]);
  const onClick = useLinks();
  return <div className="prose" onClick={onClick} dangerouslySetInnerHTML={{ __html: html }} />;
}

function HelpContents({ current }: { readonly current: string | undefined }) {
  const t = useText();
  return (
    <nav className="help-nav" aria-label={t('help.contents')}>
      <ul>
        {helpPages.map((one) => (
          <li key={one.slug}>
            <Link to={`/hjalp/${one.slug}`} aria-current={one.slug === current ? 'page' : undefined}>
              {one.title}
            </Link>
          </li>
        ))}
      </ul>
      <Button icon="screen" slim onPress={startTour}>
        {t('help.tour')}
      </Button>
      <p className="help-more">
        <Link to="/om">{t('help.about')}</Link>
      </p>
    </nav>
  );
}

/** The help: pages to the left, the chosen one to the right. */
export function HelpPage() {
  const t = useText();
  const { page: slug } = useParams();
  const page = slug === undefined ? helpPages[0] : helpPages.find((one) => one.slug === slug);
  const shown = slug === undefined ? t('help.title') : page?.title;
  return (
    <>
      <PageTitle>{shown ?? t('help.missing')}</PageTitle>
      <div className="help">
        <HelpContents current={page?.slug} />
        {page === undefined ? (
          <EmptyState title={t('help.missingText')} action={<LinkButton to="/hjalp">{t('help.toAll')}</LinkButton>} />
        ) : (
          <article aria-label={page.title}>
            {slug === undefined && <h2 className="help-first">{page.title}</h2>}
            <HelpText page={page} />
          </article>
        )}
      </div>
    </>
  );
}
