import type { EvidenceReason } from '#core/evidence/work-queue.ts';
import { formatDay, formatList } from '#renderer/text/format.ts';
import type { Text } from '#renderer/text/useText.ts';

const nobody = (name: string): string => (name.trim() === '' ? 'none' : name);

function renewalWords({ outcomes, why, due }: Extract<EvidenceReason, { kind: 'evidence-renewal' }>, t: Text): string {
  const values = { count: outcomes.length, outcomes: formatList(outcomes) };
  if (why.length === 0) return t('work.evidence.soon', { ...values, date: formatDay(due ?? '') });
  return t('work.evidence.renewal', { ...values, why: formatList(why.map((reason) => t(`work.evidence.why.${reason}`, values))) });
}

/** What the evidence asks for, in one or two short sentences. */
export function evidenceWords(reason: EvidenceReason, t: Text): string {
  switch (reason.kind) {
    case 'evidence-started':
      return t(reason.awaited ? 'work.evidence.awaited' : 'work.evidence.started', { by: nobody(reason.by), label: reason.label });
    case 'evidence-second':
      return t('work.evidence.second', { by: nobody(reason.by), label: reason.label });
    case 'evidence-consensus':
      return t(reason.begun ? 'work.evidence.comparing' : 'work.evidence.consensus', { names: formatList(reason.by), label: reason.label });
    case 'evidence-renewal':
      return renewalWords(reason, t);
  }
}

/** Where it is done, for the person called `me`: nobody is led into what is blind to them. */
export function evidenceAddress(questionId: string, reason: EvidenceReason, isMe: (name: string) => boolean): string {
  const question = `/evidens/fragor/${questionId}`;
  switch (reason.kind) {
    case 'evidence-started':
      return isMe(reason.by) ? `/evidens/granska/${reason.assessmentId}` : question;
    case 'evidence-second':
      return isMe(reason.by) ? question : `/evidens/granska/ny?fraga=${questionId}&resultat=${reason.resultId}`;
    case 'evidence-consensus':
      return `/evidens/samsyn/${reason.resultId}`;
    case 'evidence-renewal':
      return question;
  }
}

export function isEvidence(reason: { readonly kind: string }): reason is EvidenceReason {
  return reason.kind.startsWith('evidence-');
}
