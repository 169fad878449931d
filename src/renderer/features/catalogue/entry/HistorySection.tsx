import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { EntrySection } from '../parts/index.ts';
import { type FieldChange, revisionWords } from '../parts/changes/change-words.ts';

const latestShown = 3;

interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
}

function RevisionLine({ revision }: { revision: Revision }) {
  const t = useText();
  const about = [revision.reason ?? '', revision.by].filter((part) => part !== '');
  return (
    <li>
      <time dateTime={revision.at}>{formatDay(revision.at)}</time>
      <span>
        {revisionWords(t, revision).join('; ')}
        {about.length > 0 && <span className="by">{about.join(' · ')}</span>}
      </span>
    </li>
  );
}

function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <ol className="entry-history">
      {revisions.map((revision) => (
        <RevisionLine key={revision.revision} revision={revision} />
      ))}
    </ol>
  );
}

/** The latest changes in words; all of them on demand. */
export function HistorySection({ id }: { id: string }) {
  const t = useText();
  const history = useQuery(api.catalogue.history.queryOptions({ input: { id } }));
  const revisions = history.data?.revisions ?? [];
  return (
    <EntrySection id="historik" heading={t('entry.history.heading')} note={<Link to={`/katalog/${id}/historik`}>{t('entry.history.compare')}</Link>}>
      {history.isError && <p className="muted">{t('entry.history.error')}</p>}
      {history.isSuccess && revisions.length === 0 && <p className="muted">{t('entry.history.none')}</p>}
      <RevisionList revisions={revisions.slice(0, latestShown)} />
      {revisions.length > latestShown && (
        <details className="all-history">
          <summary>{t('entry.history.all', { count: revisions.length })}</summary>
          <RevisionList revisions={revisions.slice(latestShown)} />
        </details>
      )}
    </EntrySection>
  );
}
