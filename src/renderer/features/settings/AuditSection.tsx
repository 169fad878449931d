import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Section } from '#renderer/ui/Section.tsx';

const shown = 100;

function useRecordNames(): (record: string, id: string) => { readonly label: string; readonly address: string | null } {
  const t = useText();
  const names = useQuery(api.catalogue.names.queryOptions()).data?.names ?? [];
  return (record, id) => {
    const wanted = `settings.audit.record.${record}`;
    const kind = t(wanted in messages ? (wanted as TextId) : 'settings.audit.record.other');
    const name = names.find((one) => one.id === id)?.name;
    return record === 'intervention' && name !== undefined ? { label: name, address: `/katalog/${id}` } : { label: kind, address: null };
  };
}

function AuditTable() {
  const t = useText();
  const { data, error, refetch } = useQuery(api.system.audit.queryOptions({ input: { limit: shown } }));
  const nameOf = useRecordNames();
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines rows={5} />;
  if (data.entries.length === 0) return <EmptyState title={t('settings.audit.none')}>{t('settings.audit.noneText')}</EmptyState>;
  return (
    <div className="scroll-x" role="region" tabIndex={0} aria-label={t('settings.audit.title')}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('settings.audit.when')}</th>
            <th scope="col">{t('settings.audit.who')}</th>
            <th scope="col">{t('settings.audit.what')}</th>
            <th scope="col">{t('settings.audit.why')}</th>
          </tr>
        </thead>
        <tbody>
          {data.entries.toReversed().map((entry, index) => {
            const { label, address } = nameOf(entry.record, entry.id);
            return (
              <tr key={`${entry.at}-${index}`}>
                <td className="nowrap">
                  <DateText value={entry.at} form="moment" />
                </td>
                <td>{entry.by === '' ? <span className="muted">{t('start.changes.somebody')}</span> : entry.by}</td>
                <td>
                  {address === null ? label : <Link to={address}>{label}</Link>}
                  {entry.revision !== null && <span className="muted">, {t('settings.audit.revision', { revision: entry.revision })}</span>}
                </td>
                <td>{entry.action === 'restore' && entry.reason !== null ? t('settings.audit.restored', { when: formatMoment(entry.reason, new Date()) }) : entry.reason}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Who changed what, when and why; folded until it is asked for. */
export function AuditSection() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <Section id="logg" title={t('settings.audit.title')} note={open ? t('settings.audit.note', { count: shown }) : undefined}>
      {open && <AuditTable />}
      <p className="form-actions">
        <Button slim aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? 'settings.audit.hide' : 'settings.audit.show')}
        </Button>
      </p>
    </Section>
  );
}
