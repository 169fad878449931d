import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatList, formatMoment, today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ChangeList } from '../parts/changes/ChangeList.tsx';
import { stepWords } from '../parts/changes/change-words.ts';
import { namesFrom, type Names } from '../parts/index.ts';
import { DecisionForm } from './DecisionForm.tsx';
import type { Review } from './review.ts';
import { decisionWords } from './state-words.ts';
import '../parts/entry.css';
import './proposals.css';

function About({ review: { proposal, present } }: { readonly review: Review }) {
  const t = useText();
  return (
    <Section title={t('proposals.review.about')}>
      <p className="proposal-reason">{proposal.reason}</p>
      <p className="small muted">
        {proposal.interventionId === null && `${t('proposals.kind.new')}. `}
        {t('proposals.by', { name: proposal.by, when: formatMoment(proposal.at, new Date()) })}
        {present !== null && (
          <>
            {' · '}
            <Link to={`/katalog/${present.id}`}>{t('proposals.review.entry')}</Link>
          </>
        )}
      </p>
    </Section>
  );
}

/** Somebody has saved the intervention since: said before the changes, with what they did. */
function Since({ review: { proposal, since, collides }, names }: { readonly review: Review; readonly names: Names }) {
  const t = useText();
  if (!proposal.stale) return null;
  const fields = formatList(collides.map((field) => (stepWords(t, field) ?? field).toLocaleLowerCase('sv')));
  return (
    <div className="proposal-notice">
      <p>{t('proposals.review.stale')}</p>
      {collides.length > 0 && <p className="strong">{t('proposals.review.collides', { fields })}</p>}
      {since.length > 0 && (
        <details>
          <summary>{t('proposals.review.since')}</summary>
          <ChangeList changes={since} names={names} />
        </details>
      )}
    </div>
  );
}

function What({ review, names }: { readonly review: Review; readonly names: Names }) {
  const t = useText();
  const { proposal, collides } = review;
  const title = proposal.interventionId === null ? 'proposals.review.whatNew' : proposal.state === 'waiting' ? 'proposals.review.what' : 'proposals.review.whatDecided';
  return (
    <Section title={t(title)}>
      <Since review={review} names={names} />
      {proposal.changes.length === 0 ? <p className="muted">{t('proposals.review.same')}</p> : <ChangeList changes={proposal.changes} names={names} marked={collides} mark={t('proposals.review.collide')} />}
    </Section>
  );
}

/** What was decided, by whom, when and why, and where it can be seen. */
function Decided({ review: { proposal } }: { readonly review: Review }) {
  const t = useText();
  const { decision } = proposal;
  if (decision === null) return null;
  const { saved } = decision;
  return (
    <div className="decided">
      <p className="strong">{decisionWords(t, proposal)}</p>
      {decision.reason !== '' && <p className="proposal-reason">{decision.reason}</p>}
      {saved !== null && (
        <>
          <p className="small muted">{t('proposals.decide.saved', { revision: saved.revision })}</p>
          <p className="decision-ways">
            <LinkButton slim to={`/katalog/${saved.id}`}>
              {t('proposals.decide.to')}
            </LinkButton>
            {saved.revision > 1 && <Link to={`/katalog/${saved.id}/historik?till=${saved.revision}`}>{t('proposals.decide.seen')}</Link>}
          </p>
        </>
      )}
    </div>
  );
}

function ReviewBody({ review, names }: { readonly review: Review; readonly names: Names }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { proposal } = review;
  return (
    <div className="review">
      <div className="review-main">
        <About review={review} />
        <What review={review} names={names} />
      </div>
      <section className="sec" aria-labelledby="beslut">
        <div className="sec-head">
          <h2 id="beslut" tabIndex={-1} ref={heading}>
            {t('proposals.decide.title')}
          </h2>
        </div>
        {proposal.state !== 'waiting' && <Decided review={review} />}
        {proposal.state !== 'approved' && <DecisionForm key={proposal.id} review={review} onDone={() => heading.current?.focus()} />}
      </section>
    </div>
  );
}

function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const t = useText();
  const all = <LinkButton to="/katalog/forslag">{t('proposals.review.all')}</LinkButton>;
  if (!['NOT_FOUND', 'INVALID_INPUT'].includes(failureOf(error).code)) {
    return (
      <>
        <PageTitle>{t('proposals.review.failed')}</PageTitle>
        <ErrorState error={error} onRetry={onRetry} actions={all} />
      </>
    );
  }
  return (
    <>
      <PageTitle>{t('proposals.review.missing')}</PageTitle>
      <EmptyState title={t('proposals.review.missing')} action={all}>
        {t('proposals.review.missingText')}
      </EmptyState>
    </>
  );
}

/** One proposal beside what is there now: what would be different, why, and the decision. */
export function ReviewPage() {
  const t = useText();
  const { id = '' } = useParams();
  const review = useQuery(api.catalogue.proposal.queryOptions({ input: { id } }));
  const vocabulary = useQuery(api.vocabulary.list.queryOptions({ input: {} }));
  const names = useMemo(() => (vocabulary.data === undefined ? null : namesFrom(vocabularyOn(vocabulary.data.vocabulary, today()))), [vocabulary.data]);
  const error = review.error ?? vocabulary.error;
  return (
    <>
      <nav className="crumb" aria-label={t('proposals.crumb')}>
        <span>
          <Link className="quiet" to="/katalog">
            {t('proposals.catalogue')}
          </Link>
          {' / '}
          <Link className="quiet" to="/katalog/forslag">
            {t('proposals.title')}
          </Link>
        </span>
      </nav>
      {error !== null && <Problem error={error} onRetry={() => void Promise.all([review.refetch(), vocabulary.refetch()])} />}
      {error === null && (review.data === undefined || names === null) && <LoadingLines rows={8} />}
      {error === null && review.data !== undefined && names !== null && (
        <>
          <PageTitle>{review.data.proposal.name}</PageTitle>
          <ReviewBody review={review.data} names={names} />
        </>
      )}
    </>
  );
}
