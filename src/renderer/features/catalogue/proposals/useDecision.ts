import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isSomebodyElse } from '#core/catalogue/somebody-else.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { useMay } from '#renderer/ui/useMay.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import type { ListedProposal, Review } from './review.ts';
import './words.ts';

export type Outcome = 'offered' | 'under-review' | 'ended';

/** Whether, and why not, the person may approve and turn down. */
export interface Rights {
  /** The person's own proposal: what others turn down, they take back. */
  readonly own: boolean;
  readonly notApprove: string | undefined;
  readonly notReject: string | undefined;
}

/** Reasons in the order in which they can be mended. */
export function useRights({ proposal, present }: Review): Rights {
  const t = useText();
  const settings = useSettings().data;
  const { readOnly, why } = useReadOnly();
  const approver = useMay('approve');
  const name = settings?.personal.name ?? '';
  const own = name.trim() !== '' && !isSomebodyElse(proposal.by, name);
  if (readOnly) return { own, notApprove: why, notReject: why };
  const nameless = name.trim() === '' ? t('proposals.decide.nameless') : undefined;
  const ownRule = own && settings?.team.requireApproval === true ? t('proposals.decide.own') : undefined;
  const archived = present?.archived === true && proposal.interventionId !== null ? t('proposals.decide.archived') : undefined;
  return { own, notApprove: ownRule ?? approver.why ?? nameless ?? archived, notReject: own ? undefined : approver.why };
}

interface Deciding {
  readonly proposal: ListedProposal;
  readonly present: Review['present'];
  /** Called when the decision is made. */
  readonly onDone: () => void;
}

/** Approves beside the revision that the person sees, or turns down. */
export function useDecision({ proposal, present, onDone }: Deciding) {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.catalogue.key() });
  const { id, interventionId } = proposal;
  const approve = useMutation({
    mutationFn: ({ reason, status }: { readonly reason: string; readonly status: Outcome }) =>
      client.catalogue.approve({ id, reason, ...(interventionId === null ? { status } : present !== null && { revision: present.revision }) }),
    onSuccess: ({ revision }) => {
      show({ text: t('proposals.decide.approved', { name: proposal.name, revision }) });
      onDone();
    },
    onSettled: refresh,
  });
  const reject = useMutation({
    mutationFn: ({ reason }: { readonly reason: string; readonly own: boolean }) => client.catalogue.reject({ id, reason }),
    onSuccess: (_saved, { own }) => {
      show({ text: t(own ? 'proposals.decide.withdrawn' : 'proposals.decide.rejected') });
      onDone();
    },
    onSettled: refresh,
  });
  return { approve, reject, isPending: approve.isPending || reject.isPending, error: approve.error ?? reject.error };
}
