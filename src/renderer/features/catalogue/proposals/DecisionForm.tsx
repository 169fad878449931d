import { useState } from 'react';
import { failureOf } from '#renderer/rpc/failure.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import type { Review } from './review.ts';
import { useDecision, useRights, type Outcome } from './useDecision.ts';

const longest = 2_000;
const outcomes = ['offered', 'under-review', 'ended'] as const;

function OutcomeChoice({ value, onChange }: { readonly value: Outcome; readonly onChange: (value: Outcome) => void }) {
  const t = useText();
  return (
    <RadioGroup
      label={t('proposals.decide.status')}
      value={value}
      onChange={onChange}
      choices={outcomes.map((one) => ({ value: one, label: t(`proposals.decide.status.${one}`), description: t(`proposals.decide.status.${one}Help`) }))}
    />
  );
}

/** The ground moved while the person read: the page has the new one, and they read again. Anything else is told as it is. */
function DecisionError({ error }: { readonly error: Error | null }) {
  const t = useText();
  if (error === null) return null;
  if (failureOf(error).code !== 'CONFLICT') return <ErrorState error={error} />;
  return (
    <p className="proposal-notice" role="alert">
      {t('proposals.decide.moved')}
    </p>
  );
}

export interface DecisionFormProps {
  readonly review: Review;
  /** Called when the decision is made: the form gives way to what was decided. */
  readonly onDone: () => void;
}

/** Approve, turn down, or take back one's own. A button that rests says why beside it. */
export function DecisionForm({ review, onDone }: DecisionFormProps) {
  const t = useText();
  const { proposal, present } = review;
  const rights = useRights(review);
  const draft = useDraft(`decision-${proposal.id}`);
  const [status, setStatus] = useState<Outcome>('offered');
  const done = (): void => {
    draft.clear();
    onDone();
  };
  const { approve, reject, isPending, error } = useDecision({ proposal, present, onDone: done });
  const reason = draft.text.trim();
  const isWaiting = proposal.state === 'waiting';
  const notReject = rights.notReject ?? (reason === '' ? t('proposals.decide.needsReason') : undefined);
  const mayApprove = rights.notApprove === undefined;
  return (
    <div className="decision">
      {mayApprove && proposal.interventionId === null && <OutcomeChoice value={status} onChange={setStatus} />}
      {(mayApprove || (isWaiting && rights.notReject === undefined)) && (
        <TextArea
          label={t('proposals.decide.reason')}
          description={t(rights.own ? 'proposals.decide.ownHelp' : 'proposals.decide.reasonHelp')}
          optional={mayApprove}
          rows={3}
          maxLength={longest}
          value={draft.text}
          onChange={draft.setText}
        />
      )}
      <DecisionError error={error} />
      <div className="decision-ways">
        <Button variant="primary" isDisabled={!mayApprove || isPending} {...(rights.notApprove !== undefined && { why: rights.notApprove })} onPress={() => approve.mutate({ reason, status })}>
          {t(isWaiting ? 'proposals.decide.approve' : 'proposals.decide.approveAfter')}
        </Button>
        {isWaiting && (
          <Button isDisabled={notReject !== undefined || isPending} {...(notReject !== undefined && { why: notReject })} onPress={() => reject.mutate({ reason, own: rights.own })}>
            {t(rights.own ? 'proposals.decide.withdraw' : 'proposals.decide.reject')}
          </Button>
        )}
      </div>
    </div>
  );
}
