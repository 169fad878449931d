import type { ReactNode } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import type { Verdict } from '#core/catalogue/verdict.ts';
import { useText } from '#renderer/text/useText.ts';
import { EntrySection } from './EntrySection.tsx';
import type { Names } from '#core/catalogue/documents/names.ts';
import { OutcomeTable } from './OutcomeTable.tsx';
import { VerdictPanel } from './VerdictPanel.tsx';

export interface EvidenceSectionProps {
  intervention: Intervention;
  names: Names;
  /** What stands below a statement, where the page has more to say of it. */
  after?: ((verdict: Verdict) => ReactNode) | undefined;
  /** What one may do about the evidence. */
  action?: ReactNode;
}

/** "Underlag": what is graded per outcome, what each source says, why they differ. Without any statement it is unrated, which is no judgement. */
export function EvidenceSection({ intervention, names, after, action }: EvidenceSectionProps) {
  const t = useText();
  const { verdicts } = intervention;
  const graded = verdicts.filter((verdict) => verdict.scope === 'method' && verdict.type === 'effect' && verdict.certainty !== null).length;
  const note = verdicts.length === 0 ? undefined : t('entry.evidence.count', { count: verdicts.length, graded });
  return (
    <EntrySection id="underlag" heading={t('entry.evidence.heading')} note={note}>
      {verdicts.length === 0 ? (
        <p className="muted">{t('entry.evidence.none')}</p>
      ) : (
        <>
          <OutcomeTable verdicts={verdicts} name={intervention.abbreviation || intervention.name} names={names} />
          <VerdictPanel verdicts={verdicts} verdictsDiffer={intervention.verdictsDiffer} names={names} after={after} />
        </>
      )}
      {action}
    </EntrySection>
  );
}
