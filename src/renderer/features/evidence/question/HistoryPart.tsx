import { useQuery } from '@tanstack/react-query';
import { messages, type TextId } from '#renderer/text/index.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Section } from '#renderer/ui/Section.tsx';

/** Who has saved the question, when, what was changed and why. */
export function HistoryPart({ id }: { readonly id: string }) {
  const t = useText();
  const history = useQuery(api.evidence.question.history.queryOptions({ input: { id } }));
  const word = (field: string): string => {
    const own = `question.changed.${field}`;
    return own in messages ? t(own as TextId) : field;
  };
  return (
    <Section title={t('question.part.historik')}>
      {history.error !== null && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data === undefined && history.error === null && <LoadingLines rows={4} />}
      <ol className="q-history">
        {history.data?.revisions.map((one) => (
          <li key={one.revision}>
            <span className="muted">
              <DateText value={one.at} form="moment" />
            </span>
            <span>
              {one.fields.length === 0 ? t('question.history.first') : t('question.history.changed', { what: formatList([...new Set(one.fields.map((field) => word(field.split('.')[0] ?? field)))]) })}
              {one.reason !== null && one.reason !== '' && <span className="q-history-why">{one.reason}</span>}
            </span>
            <span className="muted">{one.by === '' ? t('question.someone') : one.by}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
