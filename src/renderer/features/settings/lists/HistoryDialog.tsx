import { useQuery } from '@tanstack/react-query';
import { termLabel } from '#core/shared/terms.ts';
import type { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatList, formatMoment } from '#renderer/text/format.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import type { TermDialogProps } from './TermDialog.tsx';
import type { ListView } from './useLists.ts';

type Revision = Awaited<ReturnType<typeof client.vocabulary.history>>['revisions'][number];
type Change = Revision['changes'][number];

const isNothing = (value: Change['before']): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

function valueWords(t: Text, { list, vocabulary }: ListView, field: Change['field'], value: Change['before']): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'lists.history.yes' : 'lists.history.no');
  if (Array.isArray(value)) return formatList(value);
  if (field === 'mergedInto') return termLabel(vocabulary, list, value);
  return field === 'boardId' ? termLabel(vocabulary, 'boards', value) : value;
}

function RevisionLine({ view, revision: { note, kind, changes } }: { readonly view: ListView; readonly revision: Revision }) {
  const t = useText();
  return (
    <li>
      <p className="small muted">
        {formatMoment(note.at, new Date())} · {note.by === '' ? t('lists.history.unknown') : note.by}
        {note.reason !== null && ` · ${note.reason}`}
      </p>
      {kind !== 'changed' && <p>{t(`lists.history.${kind}`)}</p>}
      {changes.map(({ field, before, after }) => (
        <p key={field}>
          {t(isNothing(before) ? 'lists.history.set' : isNothing(after) ? 'lists.history.unset' : 'lists.history.change', {
            field: t(`lists.history.field.${field}`),
            before: valueWords(t, view, field, before),
            after: valueWords(t, view, field, after),
          })}
        </p>
      ))}
    </li>
  );
}

/** What has happened to a term: who, when, why and what. */
export function HistoryDialog({ view, term, onClose }: TermDialogProps) {
  const t = useText();
  const { data, error, refetch } = useQuery(api.vocabulary.history.queryOptions({ input: { list: view.list, id: term.id } }));
  return (
    <Dialog title={t('lists.history.title', { label: term.label })} isOpen onClose={onClose} closesOutside>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingLines rows={4} />}
      {data !== undefined && (
        <ol className="lists-history">
          {data.revisions.map((revision) => (
            <RevisionLine key={revision.revision} view={view} revision={revision} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}
