import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Crumb } from './Crumb.tsx';
import { OwnActions } from './OwnActions.tsx';
import { TemplateView } from './TemplateView.tsx';
import './templates.css';

/** One template in one version: source and status, all questions, and the rules. */
export function TemplatePage() {
  const t = useText();
  const { id = '', version } = useParams();
  const query = useQuery(api.evidence.template.get.queryOptions({ input: { id, ...(version !== undefined && { version }) } }));
  if (query.data === undefined && query.error === null) return <LoadingLines rows={10} label={t('templates.loading')} />;
  if (query.data === undefined) {
    const missing = ['NOT_FOUND', 'INVALID_INPUT'].includes(failureOf(query.error).code);
    const back = <LinkButton to="/evidens/mallar">{t('templates.toAll')}</LinkButton>;
    return (
      <>
        <Crumb inside />
        <PageTitle>{t(missing ? 'templates.missing' : 'templates.failed')}</PageTitle>
        {missing ? <EmptyState title={t('templates.missingText')} action={back} /> : <ErrorState error={query.error} onRetry={() => void query.refetch()} actions={back} />}
      </>
    );
  }
  const { template, own } = query.data;
  return (
    <>
      <Crumb inside />
      <PageTitle>{template.name}</PageTitle>
      {own && <OwnActions templateId={template.id} version={template.version} />}
      <TemplateView template={template} />
    </>
  );
}
