import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { formatDay, formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { Crumb } from './Crumb.tsx';
import { FactsAside } from './FactsAside.tsx';
import { Notice } from './Notices.tsx';
import type { Opened } from './opened.ts';
import { ReadView } from './ReadView.tsx';
import { SheetActions } from './SheetActions.tsx';
import { useFailureToast } from './useFinish.ts';

interface Stored extends Opened {
  readonly stored: NonNullable<Opened['stored']>;
  readonly assessment: NonNullable<Opened['assessment']>;
}

/** What the state means for the reader. */
function useStateWords({ assessment, others, about, consensus }: Stored): string {
  const t = useText();
  const waitingFor = others.filter((one) => one.state === 'draft');
  if (assessment.state === 'locked') return t('assess.state.locked', { date: formatDay(assessment.lockedAt ?? assessment.doneAt ?? '') });
  if (assessment.state === 'draft') return t('assess.state.draftOf', { name: assessment.assessor });
  const done = t('assess.state.done', { date: formatDay(assessment.doneAt ?? '') });
  if (about.calibrationId !== null) return `${done} ${t('assess.state.training')}`;
  if (consensus?.state === 'done') return `${done} ${t('assess.state.agreed')}`;
  if (others.some((one) => one.state !== 'draft')) return `${done} ${t('assess.state.both')}`;
  return `${done} ${waitingFor.length > 0 ? t('assess.state.waiting', { names: formatList(waitingFor.map((one) => one.assessor)) }) : t('assess.state.alone')}`;
}

function useChange(words: 'assess.undone.said' | 'assess.lock.said' | 'assess.reopen.said') {
  const t = useText();
  const toast = useToasts();
  const failed = useFailureToast();
  const queries = useQueryClient();
  return {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.evidence.key() });
      toast({ text: t(words) });
    },
    onError: failed,
  };
}

/** Reopening what is locked, or done by both: only with a reason, which is kept. */
function Reopen({ opened: { stored } }: { readonly opened: Stored }) {
  const t = useText();
  const { why } = useReadOnly();
  const [asks, setAsks] = useState(false);
  const { onSuccess } = useChange('assess.reopen.said');
  return (
    <>
      <Button isDisabled={why !== undefined} why={why} onPress={() => setAsks(true)}>
        {t('assess.reopen')}
      </Button>
      {asks && (
        <ReasonDialog
          title={t('assess.reopen.title')}
          label={t('assess.reopen.label')}
          description={t('assess.reopen.help')}
          action={t('assess.reopen.action')}
          draftKey={`aterooppna:${stored.id}`}
          onClose={() => setAsks(false)}
          onConfirm={async (reason) => {
            await client.evidence.assessment.reopen({ id: stored.id, revision: stored.revision, reason });
            await onSuccess();
          }}
        >
          <p>{t('assess.reopen.text')}</p>
        </ReasonDialog>
      )}
    </>
  );
}

/** What can be done with one's own when it is done. */
function OwnActions({ opened }: { readonly opened: Stored }) {
  const t = useText();
  const { stored, assessment, others } = opened;
  const undone = useMutation({ mutationFn: () => client.evidence.assessment.undone({ id: stored.id, revision: stored.revision }), ...useChange('assess.undone.said') });
  const lock = useMutation({ mutationFn: () => client.evidence.assessment.lock({ id: stored.id, revision: stored.revision }), ...useChange('assess.lock.said') });
  const { why } = useReadOnly();
  if (assessment.state === 'locked' || others.some((one) => one.state !== 'draft')) return <Reopen opened={opened} />;
  return (
    <>
      <Button isDisabled={undone.isPending} onPress={() => undone.mutate()}>
        {t('assess.undone')}
      </Button>
      {opened.about.calibrationId === null && others.length === 0 && (
        <Button isDisabled={lock.isPending || why !== undefined} why={why} onPress={() => lock.mutate()}>
          {t('assess.lock')}
        </Button>
      )}
    </>
  );
}

/** The way on from an assessment that is done. */
function Onward({ opened: { about, others, consensus } }: { readonly opened: Stored }) {
  const t = useText();
  if (about.calibrationId !== null) {
    return (
      <LinkButton variant="primary" to={`/evidens/kalibrering/${about.calibrationId}`}>
        {t('assess.on.key')}
      </LinkButton>
    );
  }
  if (consensus === null && others.every((one) => one.state === 'draft')) return null;
  return (
    <LinkButton variant="primary" to={`/evidens/samsyn/${about.resultId}`}>
      {t('assess.on.consensus')}
    </LinkButton>
  );
}

function Reopenings({ opened: { assessment } }: { readonly opened: Stored }) {
  const t = useText();
  if (assessment.reopened.length === 0) return null;
  return (
    <ul className="small reopenings">
      {assessment.reopened.map(({ at, by, reason }) => (
        <li key={at}>{t('assess.reopened', { date: formatDay(at), by, reason })}</li>
      ))}
    </ul>
  );
}

/** An assessment that is done, locked or somebody else's: to read. */
export function ReadPage({ opened }: { readonly opened: Stored }) {
  const t = useText();
  const me = useSettings().data?.personal.name ?? '';
  const state = useStateWords(opened);
  const { stored, template, result, item, assessment } = opened;
  return (
    <>
      <Crumb opened={opened} />
      <PageTitle aside={item === null ? undefined : <span className="example">{t('assess.training')}</span>}>{t('assess.read.title', { name: result?.study.label ?? item?.title ?? template.shortName })}</PageTitle>
      {stored.where === 'personal' && (
        <Notice actions={<SheetActions id={stored.id} />}>
          <p>
            <b className="strong">{t('assess.personal.title')}</b> {t('assess.personal.text')}
          </p>
        </Notice>
      )}
      {template.archived && <Notice>{t('assess.archived.text', { version: template.version })}</Notice>}
      <div className="assess read-page">
        <ReadView opened={opened} />
        <aside className="assess-aside" aria-label={t('assess.read.actions')}>
          <Section title={t('assess.read.state')}>
            <p className="read-state">{state}</p>
            <Reopenings opened={opened} />
            <div className="read-actions">
              {opened.mine && assessment.state !== 'draft' && (
                <>
                  <Onward opened={opened} />
                  <OwnActions opened={opened} />
                </>
              )}
              {stored.where === 'team' && opened.mine && <SheetActions id={stored.id} withInbox={false} />}
            </div>
            <p className="small">
              <Link to="/hjalp/sa-graderar-du">{t('assess.read.help')}</Link>
            </p>
          </Section>
          <FactsAside opened={opened} me={me} />
        </aside>
      </div>
    </>
  );
}
