import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { FormPage } from './FormPage.tsx';
import { openedBlank, openedOf, type Opened } from './opened.ts';
import { ReadPage } from './ReadPage.tsx';

/** The page with its columns while what belongs in them is fetched. */
function Loading() {
  const t = useText();
  return (
    <>
      <PageTitle>{t('assess.title')}</PageTitle>
      <div className="assess">
        <div className="sec">
          <LoadingLines rows={6} />
        </div>
        <div className="sec">
          <LoadingLines rows={10} />
        </div>
        <div className="sec">
          <LoadingLines rows={6} />
        </div>
      </div>
    </>
  );
}

/** There is nothing to show, and why: it is blind, it is gone, or it could not be read. */
function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useText();
  const { code, details } = failureOf(error);
  const back = <LinkButton to="/evidens">{t('assess.toEvidence')}</LinkButton>;
  if (code === 'FORBIDDEN' && details['rule'] === 'blind') {
    return (
      <>
        <PageTitle>{t('assess.blind.title')}</PageTitle>
        <EmptyState title={t('assess.blind.what', { name: String(details['assessor'] ?? '') })} action={back}>
          <p>{t('assess.blind.text')}</p>
        </EmptyState>
      </>
    );
  }
  if (code === 'NOT_FOUND' || code === 'INVALID_INPUT') {
    return (
      <>
        <PageTitle>{t('assess.gone.title')}</PageTitle>
        <EmptyState title={t('assess.gone.what')} action={back}>
          <p>{t('assess.gone.text')}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle>{t('assess.title')}</PageTitle>
      <ErrorState error={error} onRetry={onRetry} actions={back} />
    </>
  );
}

function Shown({ opened, onSaved }: { readonly opened: Opened; readonly onSaved?: (id: string) => void }) {
  const { stored, assessment } = opened;
  if (stored !== null && assessment !== null && (!opened.mine || assessment.state !== 'draft')) return <ReadPage opened={{ ...opened, stored, assessment }} />;
  return <FormPage opened={opened} onSaved={onSaved} />;
}

function StoredAssessment({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(api.evidence.assessment.get.queryOptions({ input: { id } }));
  const settings = useSettings().data;
  const opened = useMemo(() => (data === undefined ? null : openedOf(data)), [data]);
  if (error !== null && data === undefined) return <Problem error={error} onRetry={() => void refetch()} />;
  if (opened === null || settings === undefined) return <Loading />;
  return <Shown opened={opened} />;
}

type Wanted = { readonly questionId: string | null; readonly calibrationId: string | null; readonly resultId: string };

/** What a new assessment is of, as the address says it. */
function wantedIn(params: URLSearchParams): Wanted {
  return { questionId: params.get('fraga') ?? params.get('question'), calibrationId: params.get('ovning'), resultId: params.get('resultat') ?? params.get('result') ?? '' };
}

interface NewProps {
  readonly wanted: Wanted;
  /** Under which it has been saved; null until the first answer. */
  readonly id: string | null;
  readonly onSaved: (id: string) => void;
}

/** One that begins here, and stays on the page when it has been saved the first time. */
function NewAssessment({ wanted, id, onSaved }: NewProps) {
  const begun = useQuery({ ...api.evidence.assessment.begin.queryOptions({ input: wanted }), enabled: id === null, gcTime: 0 });
  const saved = useQuery({ ...api.evidence.assessment.get.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null });
  const settings = useSettings().data;
  const [blank, setBlank] = useState<Opened | null>(null);
  if (blank === null && begun.data !== undefined && begun.data.existing === null) setBlank(openedBlank(begun.data));
  const opened = useMemo(() => (saved.data === undefined ? blank : openedOf(saved.data)), [saved.data, blank]);
  if (begun.error !== null && opened === null) return <Problem error={begun.error} onRetry={() => void begun.refetch()} />;
  if (id === null && begun.data !== undefined && begun.data.existing !== null) return <Navigate to={`/evidens/granska/${begun.data.existing}`} replace />;
  if (opened === null || settings === undefined) return <Loading />;
  return <Shown opened={opened} onSaved={onSaved} />;
}

/** The guided form of one assessment, or the same to read. */
export function AssessPage() {
  const { assessmentId = '' } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [begun, setBegun] = useState<{ readonly id: string; readonly wanted: Wanted } | null>(null);
  const here = begun?.id === assessmentId ? begun : null;
  if (assessmentId !== 'ny' && here === null) return <StoredAssessment key={assessmentId} id={assessmentId} />;
  const wanted = here?.wanted ?? wantedIn(params);
  const onSaved = (id: string): void => {
    setBegun({ id, wanted });
    const place = new URLSearchParams([...params].filter(([name]) => name === 'del' || name === 'nr'));
    void navigate({ pathname: `/evidens/granska/${id}`, search: place.size === 0 ? '' : `?${place.toString()}` }, { replace: true, state: { staysPut: true } });
  };
  return <NewAssessment key={wanted.resultId} wanted={wanted} id={here?.id ?? null} onSaved={onSaved} />;
}
