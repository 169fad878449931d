import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { formatList } from '#renderer/text/format.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { groupChanges, type Change, type ChangeGroup } from './changeGroups.ts';

const asked = 200;
const shownGroups = 6;
const mostFields = 3;

function fieldWords(fields: readonly string[], t: Text): string[] {
  return fields.map((field) => `start.field.${field}`).filter((id): id is TextId => id in messages).map((id) => t(id));
}

/** What was changed, in a few words: the reason someone gave, else the fields. */
function whatChanged(change: Change, t: Text): string {
  if (change.revision === 1) return ` ${t('start.changes.added')}`;
  if (change.reason !== null && change.reason !== '') return t('start.changes.because', { reason: change.reason });
  const words = fieldWords(change.fields, t);
  if (words.length === 0 || words.length > mostFields) return ` ${t('start.changes.manyFields', { count: change.fields.length })}`;
  return ` ${t('start.changes.fields', { fields: formatList(words) })}`;
}

function GroupRow({ group }: { readonly group: ChangeGroup }) {
  const t = useText();
  const { first, changes } = group;
  const unseen = changes.some((change) => change.unseen);
  const link = (
    <Link className="quiet" to={`/katalog/${first.id}`}>
      {first.name}
    </Link>
  );
  return (
    <li className={unseen ? 'unseen' : undefined}>
      <DateText value={first.at} form="moment" />
      <span>
        {changes.length === 1 ? link : t.rich('start.changes.group', { names: link, count: changes.length - 1 })}
        {whatChanged(first, t)}
        {unseen && <span className="sr"> ({t('start.changes.new')})</span>}
      </span>
      <span className="who">{first.by === '' ? t('start.changes.somebody') : first.by}</span>
    </li>
  );
}

function Unseen({ count }: { readonly count: number }) {
  const t = useText();
  const queries = useQueryClient();
  const markSeen = useMutation(
    api.settings.markSeen.mutationOptions({ onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: api.catalogue.key() }), queries.invalidateQueries({ queryKey: api.settings.key() })]) }),
  );
  if (count === 0) return null;
  return (
    <>
      <Link to="/katalog?andrade=1">{t('start.changes.unseen', { count })}</Link>
      <Button variant="plain" slim isDisabled={markSeen.isPending} onPress={() => markSeen.mutate({})}>
        {t('start.changes.markSeen')}
      </Button>
    </>
  );
}

/** The latest changes, with those since one last looked marked. */
export function ChangeLog() {
  const t = useText();
  const { data, error, refetch } = useQuery(api.catalogue.changes.queryOptions({ input: { limit: asked } }));
  const groups = groupChanges(data?.changes ?? []).slice(0, shownGroups);
  return (
    <Section title={t('start.changes.title')} note={<Unseen count={data?.unseen ?? 0} />}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingLines rows={3} />}
      {data !== undefined && groups.length === 0 && <EmptyState title={t('start.changes.none')}>{t('start.changes.noneText')}</EmptyState>}
      <ol className="log">
        {groups.map((group) => (
          <GroupRow key={`${group.first.id}-${group.first.revision}`} group={group} />
        ))}
      </ol>
    </Section>
  );
}
