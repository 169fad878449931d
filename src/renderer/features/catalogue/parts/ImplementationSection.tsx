import type { ReactNode } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { EntrySection } from './EntrySection.tsx';
import { Unknown } from './Unknown.tsx';

export interface ImplementationSectionProps {
  intervention: Intervention;
  /** Names of trained staff are personal data: the published catalogue leaves them out. */
  staff: boolean;
}

/** "Genomförande": what it takes to give the programme that was tested. */
export function ImplementationSection({ intervention, staff }: ImplementationSectionProps) {
  const t = useText();
  const { implementation, duration } = intervention;
  const trained = implementation.trainedStaff.map((person) =>
    person.until === null ? person.name : t('entry.implementation.trainedUntil', { name: person.name, until: person.until }),
  );
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('entry.implementation.manual'), implementation.manual],
    [t('entry.implementation.duration'), duration],
    [t('entry.implementation.training'), implementation.training],
    [t('entry.implementation.licence'), implementation.licence],
    [t('entry.implementation.supervision'), implementation.supervision],
    ...(staff ? [[t('entry.implementation.trained'), trained.join('; ')] as const] : []),
    [t('entry.implementation.fidelity'), implementation.fidelity],
  ];
  return (
    <EntrySection id="genomforande" heading={t('entry.implementation.heading')} note={t('entry.implementation.question')}>
      <dl className="kv">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === '' ? <Unknown /> : value}</dd>
          </div>
        ))}
      </dl>
    </EntrySection>
  );
}
