import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { EntryStates } from '../entry/EntryStates.tsx';
import { useEntry } from '../entry/useEntry.ts';
import { ChangeList } from '../parts/changes/ChangeList.tsx';
import type { Names } from '../parts/index.ts';
import { ArchivedNotice } from '../archive/ArchivedNotice.tsx';
import { pairAddress, pairOf, type Pair, type Revision } from './revisions.ts';
import { RevisionList } from './RevisionList.tsx';
import '../parts/entry.css';
import './HistoryPage.css';

interface ComparisonProps {
  readonly id: string;
  readonly pair: Pair;
  readonly names: Names;
}

function Differences({ id, pair: { from, to }, names }: ComparisonProps) {
  const t = useText();
  const diff = useQuery(api.catalogue.diff.queryOptions({ input: { id, from, to } }));
  if (diff.error !== null) return <ErrorState error={diff.error} onRetry={() => void diff.refetch()} />;
  if (diff.data === undefined) return <LoadingLines rows={6} />;
  return (
    <>
      <p className="sr" role="status">
        {t('history.moved', { from, to })}
      </p>
      <ChangeList changes={diff.data.changes} names={names} />
    </>
  );
}

function Choices({ revisions, pair }: { readonly revisions: readonly Revision[]; readonly pair: Pair }) {
  const t = useText();
  const navigate = useNavigate();
  const go = (next: Pair): void => void navigate(pairAddress(next), { replace: true });
  const choices = revisions.map(({ revision, at }, index) => ({
    value: String(revision),
    label: index === 0 ? t('history.choiceNow', { revision }) : t('history.choice', { revision, when: formatMoment(at, new Date()) }),
  }));
  return (
    <div className="history-choices">
      <Select label={t('history.from')} choices={choices} value={String(pair.from)} onChange={(value) => go({ ...pair, from: Number(value) })} />
      <Select label={t('history.to')} choices={choices} value={String(pair.to)} onChange={(value) => go({ ...pair, to: Number(value) })} />
      <Button onPress={() => go({ from: pair.to, to: pair.from })}>{t('history.swap')}</Button>
    </div>
  );
}

interface VersionsProps {
  readonly intervention: Intervention;
  readonly names: Names;
  readonly revisions: readonly Revision[];
}

function Versions({ intervention, names, revisions }: VersionsProps) {
  const t = useText();
  const [params] = useSearchParams();
  const pair = pairOf(revisions, params);
  if (revisions.length < 2) {
    return (
      <EmptyState title={t('history.single')} action={<LinkButton to={`/katalog/${intervention.id}`}>{t('history.back')}</LinkButton>}>
        {t('history.singleText')}
      </EmptyState>
    );
  }
  return (
    <div className="history">
      <Section title={t('history.versions')} note={revisions.length}>
        <RevisionList intervention={intervention} names={names} revisions={revisions} pair={pair} />
      </Section>
      <Section title={t('history.compare')} id="skillnad">
        {pair.unknown && <p className="small muted">{t('history.unknown')}</p>}
        <Choices revisions={revisions} pair={pair} />
        <Differences id={intervention.id} pair={pair} names={names} />
      </Section>
    </div>
  );
}

/** Who changed what, when and why; what differs between any two versions; and the way back to an earlier one. */
export function HistoryPage() {
  const t = useText();
  const { id = '' } = useParams();
  const entry = useEntry(id);
  const history = useQuery(api.catalogue.history.queryOptions({ input: { id } }));
  if (entry.state !== 'ready') return <EntryStates entry={entry} />;
  const { intervention, names } = entry;
  return (
    <>
      <nav className="crumb" aria-label={t('history.crumb')}>
        <span>
          <Link className="quiet" to="/katalog">
            {t('history.catalogue')}
          </Link>
          {' / '}
          <Link className="quiet" to={`/katalog/${id}`}>
            {intervention.name}
          </Link>
        </span>
      </nav>
      <PageTitle>{t('history.title', { name: intervention.abbreviation || intervention.name })}</PageTitle>
      <ArchivedNotice intervention={intervention} />
      {history.error !== null && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data === undefined && history.error === null && <LoadingLines rows={8} />}
      {history.data !== undefined && <Versions intervention={intervention} names={names} revisions={history.data.revisions} />}
    </>
  );
}
