import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { InboxItem } from '#api/inbox/item.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';

type Decision = 'accepted' | 'declined';

function useTake() {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const take = useMutation(
    api.inbox.take.mutationOptions({
      onSuccess: (_output, { decision }) => show({ text: t(`start.inbox.${decision}`) }),
      onError: () => show({ text: t('start.inbox.failed'), tone: 'problem' }),
      onSettled: () => Promise.all([api.inbox, api.tasks, api.system].map((area) => queries.invalidateQueries({ queryKey: area.key() }))),
    }),
  );
  return { isPending: take.isPending, take: (id: string, decision: Decision, reason: string): void => take.mutate({ id, decision, reason }) };
}

function DeclineDialog({ onDecline, onClose }: { readonly onDecline: (reason: string) => void; readonly onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('start.inbox.declineTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" onPress={() => onDecline(reason)}>
            {t('start.inbox.decline')}
          </Button>
        </>
      }
    >
      <TextField autoFocus label={t('start.inbox.reasonLabel')} optional description={t('start.inbox.reasonHelp')} value={reason} onChange={setReason} maxLength={2_000} />
    </Dialog>
  );
}

function Item({ item, name }: { readonly item: InboxItem; readonly name: string | null }) {
  const t = useText();
  const [declining, setDeclining] = useState(false);
  const { readOnly } = useReadOnly();
  const { take, isPending } = useTake();
  return (
    <li>
      <p className="inbox-about">
        {item.about === null ? t('start.inbox.general') : <Link to={`/katalog/${item.about.id}`}>{name ?? t('start.inbox.general')}</Link>}
        <span className="sub">{t('start.inbox.from', { name: item.from === '' ? t('start.inbox.noName') : item.from, when: formatMoment(item.at, new Date()) })}</span>
      </p>
      <p className="inbox-text">{item.text}</p>
      {!readOnly && (
        <p className="inbox-actions">
          <Button slim isDisabled={isPending} onPress={() => take(item.id, 'accepted', '')}>
            {t('start.inbox.accept')}
          </Button>
          <Button slim variant="plain" isDisabled={isPending} onPress={() => setDeclining(true)}>
            {t('start.inbox.decline')}
          </Button>
        </p>
      )}
      {declining && (
        <DeclineDialog
          onClose={() => setDeclining(false)}
          onDecline={(reason) => {
            setDeclining(false);
            take(item.id, 'declined', reason);
          }}
        />
      )}
    </li>
  );
}

/** Suggestions that wait. The writer takes them in or declines; the others see that they are there. */
export function InboxItems() {
  const t = useText();
  const items = useQuery(api.inbox.list.queryOptions()).data?.items ?? [];
  const names = useQuery(api.catalogue.names.queryOptions()).data?.names;
  const { readOnly } = useReadOnly();
  if (items.length === 0) return null;
  return (
    <Section title={t('start.inbox.title')} note={t('start.inbox.note', { count: items.length })}>
      {readOnly && <p className="small muted">{t('start.inbox.held')}</p>}
      <ul className="inbox">
        {items.map((item) => (
          <Item key={item.id} item={item} name={names?.find((one) => one.id === item.about?.id)?.name ?? null} />
        ))}
      </ul>
    </Section>
  );
}
