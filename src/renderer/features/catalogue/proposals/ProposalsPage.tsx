import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { isSomebodyElse } from '#core/catalogue/somebody-else.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { stepWords } from '../parts/changes/change-words.ts';
import type { ListedProposal } from './review.ts';
import { decisionWords } from './state-words.ts';
import '../parts/entry.css';
import './proposals.css';

const decidedAtATime = 20;

/** What a proposal is about: "Ny insats", or the fields it changes. */
function whatWords(t: Text, { interventionId, state, changes }: ListedProposal): string {
  if (interventionId === null) return t('proposals.kind.new');
  if (state !== 'waiting') return t('proposals.kind.decidedChange');
  const fields = [...new Set(changes.map((change) => stepWords(t, change.field.split('.')[0] ?? '') ?? t('entry.field.other')))];
  return t('proposals.kind.change', { fields: fields.map((field) => field.toLocaleLowerCase('sv')).join(', ') });
}

function ProposalRow({ proposal }: { readonly proposal: ListedProposal }) {
  const t = useText();
  const me = useSettings().data?.personal.name ?? '';
  const mine = me.trim() !== '' && !isSomebodyElse(proposal.by, me);
  const decided = decisionWords(t, proposal);
  return (
    <li className="proposal-row">
      <p>
        <Link to={`/katalog/forslag/${proposal.id}`}>{proposal.name}</Link>
        <span className="small muted"> {whatWords(t, proposal)}</span>
      </p>
      <p className="proposal-reason">{proposal.reason}</p>
      <p className="small muted">
        {t('proposals.by', { name: proposal.by, when: formatMoment(proposal.at, new Date()) })}
        {mine && ` (${t('proposals.mine')})`}
        {proposal.stale && <span className="proposal-stale">{t('proposals.stale')}</span>}
      </p>
      {decided !== '' && (
        <p className="small">
          <b className="strong">{decided}</b>
          {(proposal.decision?.reason ?? '') !== '' && `: ${proposal.decision?.reason ?? ''}`}
        </p>
      )}
    </li>
  );
}

function Waiting() {
  const t = useText();
  const { data, error, refetch } = useQuery(api.catalogue.proposals.queryOptions({ input: { state: 'waiting' } }));
  return (
    <Section title={t('proposals.waiting')} note={data?.proposals.length}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingLines rows={4} />}
      {data?.proposals.length === 0 && <EmptyState title={t('proposals.none')}>{t('proposals.noneText')}</EmptyState>}
      <ol>{data?.proposals.map((proposal) => <ProposalRow key={proposal.id} proposal={proposal} />)}</ol>
    </Section>
  );
}

function Decided() {
  const t = useText();
  const [shown, setShown] = useState(decidedAtATime);
  const approved = useQuery(api.catalogue.proposals.queryOptions({ input: { state: 'approved' } }));
  const rejected = useQuery(api.catalogue.proposals.queryOptions({ input: { state: 'rejected' } }));
  const error = approved.error ?? rejected.error;
  const ready = approved.data !== undefined && rejected.data !== undefined;
  const all = [...(approved.data?.proposals ?? []), ...(rejected.data?.proposals ?? [])].sort((a, b) => (b.decision?.at ?? '').localeCompare(a.decision?.at ?? ''));
  return (
    <Section title={t('proposals.decided')} note={ready ? all.length : undefined}>
      {error !== null && <ErrorState error={error} onRetry={() => void Promise.all([approved.refetch(), rejected.refetch()])} />}
      {!ready && error === null && <LoadingLines rows={4} />}
      {ready && all.length === 0 && <p className="muted">{t('proposals.noneDecided')}</p>}
      {ready && (
        <ol>
          {all.slice(0, shown).map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} />
          ))}
        </ol>
      )}
      {all.length > shown && <Button onPress={() => setShown(shown + decidedAtATime)}>{t('proposals.more', { count: all.length - shown })}</Button>}
    </Section>
  );
}

/** Everything that waits for a second person, the oldest first, and what became of the rest. */
export function ProposalsPage() {
  const t = useText();
  const settings = useSettings().data;
  return (
    <div className="proposals">
      <nav className="crumb" aria-label={t('proposals.crumb')}>
        <Link className="quiet" to="/katalog">
          {t('proposals.catalogue')}
        </Link>
      </nav>
      <PageTitle
        aside={
          <LinkButton slim icon="plus" to="/katalog/ny">
            {t('proposals.new')}
          </LinkButton>
        }
      >
        {t('proposals.title')}
      </PageTitle>
      <p className="proposals-rule small muted">
        {t('proposals.lead')} {settings !== undefined && t(settings.team.requireApproval ? 'proposals.ruleOn' : 'proposals.ruleOff')} <Link to="/installningar#godkannande">{t('proposals.ruleLink')}</Link>
      </p>
      <Waiting />
      <Decided />
    </div>
  );
}
