import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { Crumb } from './Crumb.tsx';
import './templates.css';

type Row = Awaited<ReturnType<typeof client.evidence.templates>>['templates'][number];

function TemplateRow({ row }: { readonly row: Row }) {
  const t = useText();
  const unsure = row.status.facts.some((fact) => fact.mark === 'recalled');
  return (
    <li className="tpl-row">
      <div>
        <p className="tpl-name">
          <Link to={`/evidens/mallar/${row.id}/${encodeURIComponent(row.version)}`}>{row.name}</Link>
          {row.own && <span className="small muted"> ({t('templates.own')})</span>}
          {row.archived && <span className="small muted"> ({t('templates.archived')})</span>}
        </p>
        <p className="small muted">
          {row.edition}. {t('templates.questions', { count: row.questions })}, {t('templates.version', { version: row.version })}
        </p>
      </div>
      <div className="small">
        <p className="muted">{row.sources.map((source) => source.licence).filter((licence, at, all) => all.indexOf(licence) === at)[0]}</p>
        {unsure && <p className="tpl-check">{t('templates.check')}</p>}
      </div>
    </li>
  );
}

/** Every template and version, by what kind of study it is for. */
export function TemplatesPage() {
  const t = useText();
  const { may } = useMay('edit');
  const query = useQuery(api.evidence.templates.queryOptions({ input: {} }));
  const rows = query.data?.templates ?? [];
  const types = [...new Map(rows.map((row) => [row.studyType.code, row.studyType.label]))];
  return (
    <>
      <Crumb />
      <PageTitle aside={may && <LinkButton icon="plus" to="/evidens/mallar/ny">{t('templates.add')}</LinkButton>}>{t('templates.title')}</PageTitle>
      <p className="tpl-lead">{t('templates.lead')}</p>
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingLines rows={8} label={t('templates.loading')} />}
      <div className="tpl-list">
        {types.map(([code, label]) => (
          <Section key={code} title={label}>
            <ul>
              {rows
                .filter((row) => row.studyType.code === code)
                .map((row) => (
                  <TemplateRow key={`${row.id}-${row.version}`} row={row} />
                ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
