import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ListedInboxItem } from '#api/inbox/item.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
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

const refusals = ['edited', 'unknown-template', 'unknown-result', 'another-template', 'unknown-answers', 'one-per-person', 'locked', 'newer-here', 'archived', 'no-name'] as const;
type Refusal = (typeof refusals)[number];

interface Refused {
  readonly code: Refusal;
  /** True where it may be taken in all the same. */
  readonly accept: boolean;
}

/** Why an assessor's sheet was not taken in; empty where it failed for another reason. */
function refusedFor(error: unknown): readonly Refused[] {
  const { details } = failureOf(error);
  if (details?.['rule'] !== 'sheet' || !Array.isArray(details['problems'])) return [];
  const problems = details['problems'] as { code: string; accept: boolean }[];
  return problems.flatMap(({ code, accept }) => refusals.filter((one) => one === code).map((one) => ({ code: one, accept })));
}

function useTake({ kind }: Pick<ListedInboxItem, 'kind'>) {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const said = { suggestion: { accepted: t('start.inbox.accepted'), declined: t('start.inbox.declined') }, 'assessment-sheet': { accepted: t('start.inbox.sheetAccepted'), declined: t('start.inbox.sheetDeclined') } } as const;
  const take = useMutation(
    api.inbox.take.mutationOptions({
      onSuccess: (_output, { decision }) => show({ text: said[kind][decision] }),
      onError: (error) => refusedFor(error).length === 0 && show({ text: t('start.inbox.failed'), tone: 'problem' }),
      onSettled: () => Promise.all([api.inbox, api.tasks, api.system, api.evidence].map((area) => queries.invalidateQueries({ queryKey: area.key() }))),
    }),
  );
  const run = (id: string, decision: Decision, { reason = '', acceptEdited = false } = {}): void => take.mutate({ id, decision, reason, acceptEdited });
  return { isPending: take.isPending, refused: take.isError ? refusedFor(take.error) : [], take: run };
}

function DeclineDialog({ kind, onDecline, onClose }: { readonly kind: ListedInboxItem['kind']; readonly onDecline: (reason: string) => void; readonly onClose: () => void }) {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t(kind === 'suggestion' ? 'start.inbox.declineTitle' : 'start.inbox.decline')}
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
      <TextField autoFocus label={t(kind === 'suggestion' ? 'start.inbox.reasonLabel' : 'start.inbox.declineSheet')} optional description={t('start.inbox.reasonHelp')} value={reason} onChange={setReason} maxLength={2_000} />
    </Dialog>
  );
}

function ItemText({ item, refused }: { readonly item: ListedInboxItem; readonly refused: readonly Refused[] }) {
  const t = useText();
  if (item.kind === 'suggestion') return <p className="inbox-text">{item.text}</p>;
  const why = refused.map(({ code }) => t(`start.inbox.refused.${code}`)).join(' ');
  return (
    <>
      <p className="inbox-text">
        <b>{t('start.inbox.sheet')}.</b> {item.text}
      </p>
      <p className="small muted">{t('start.inbox.sheetClosed')}</p>
      {refused.length > 0 && <p role="alert">{t('start.inbox.sheetRefused', { why })}</p>}
    </>
  );
}

function Item({ item, name }: { readonly item: ListedInboxItem; readonly name: string | null }) {
  const t = useText();
  const [declining, setDeclining] = useState(false);
  const { readOnly } = useReadOnly();
  const { take, isPending, refused } = useTake(item);
  const anyway = refused.length > 0 && refused.every(({ accept }) => accept);
  return (
    <li>
      <p className="inbox-about">
        {item.about === null ? t('start.inbox.general') : <Link to={`/katalog/${item.about.id}`}>{name ?? t('start.inbox.general')}</Link>}
        <span className="sub">{t('start.inbox.from', { name: item.from === '' ? t('start.inbox.noName') : item.from, when: formatMoment(item.at, new Date()) })}</span>
      </p>
      <ItemText item={item} refused={refused} />
      {!readOnly && (
        <p className="inbox-actions">
          <Button slim isDisabled={isPending} onPress={() => take(item.id, 'accepted', { acceptEdited: anyway })}>
            {t(anyway ? 'start.inbox.takeAnyway' : item.kind === 'suggestion' ? 'start.inbox.accept' : 'start.inbox.acceptSheet')}
          </Button>
          <Button slim variant="plain" isDisabled={isPending} onPress={() => setDeclining(true)}>
            {t('start.inbox.decline')}
          </Button>
        </p>
      )}
      {declining && (
        <DeclineDialog
          kind={item.kind}
          onClose={() => setDeclining(false)}
          onDecline={(reason) => {
            setDeclining(false);
            take(item.id, 'declined', { reason });
          }}
        />
      )}
    </li>
  );
}

/** Suggestions and assessors' sheets that wait. The writer takes them in or declines; the others see that they are there. */
export function InboxItems() {
  const t = useText();
  const items = useQuery(api.inbox.list.queryOptions()).data?.items ?? [];
  const names = useQuery(api.catalogue.names.queryOptions()).data?.names;
  const { readOnly } = useReadOnly();
  if (items.length === 0) return null;
  return (
    <Section title={t(items.some(({ kind }) => kind !== 'suggestion') ? 'start.inbox.mixed' : 'start.inbox.title')} note={t('start.inbox.note', { count: items.length })}>
      {readOnly && <p className="small muted">{t('start.inbox.held')}</p>}
      <ul className="inbox">
        {items.map((item) => (
          <Item key={item.id} item={item} name={names?.find((one) => one.id === item.about?.id)?.name ?? null} />
        ))}
      </ul>
    </Section>
  );
}
