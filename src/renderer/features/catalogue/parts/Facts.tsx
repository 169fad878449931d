import type { ReactNode } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { type Text, useText } from '#renderer/text/useText.ts';
import { labelList, type Names } from '#core/catalogue/documents/names.ts';
import { Unknown } from './Unknown.tsx';
import './entry.css';

function reviewText(t: Text, { reviewedAt, reviewDueAt }: Intervention): string {
  if (reviewedAt !== null && reviewDueAt !== null) return t('entry.facts.reviewedValue', { at: reviewedAt, next: reviewDueAt });
  if (reviewedAt !== null) return t('entry.facts.reviewedOnly', { at: reviewedAt });
  return reviewDueAt === null ? t('entry.facts.reviewNever') : t('entry.facts.reviewNext', { next: reviewDueAt });
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Legal({ intervention }: { intervention: Intervention }) {
  const t = useText();
  if (intervention.legalBasis === '') return <Unknown />;
  return (
    <>
      {intervention.legalBasis}
      <br />
      <span className="small muted">{t(intervention.legalBasisVerified === true ? 'entry.facts.checked' : 'entry.facts.notChecked')}</span>
    </>
  );
}

export interface FactsProps {
  intervention: Intervention;
  names: Names;
  /** The owner of the page and where the entry came from concern those who keep the catalogue. */
  internal: boolean;
}

/** Short facts beside the text. */
export function Facts({ intervention, names, internal }: FactsProps) {
  const t = useText();
  const { needs, riskFactors, protectiveFactors, verified, notes, tags, owner, origin } = intervention;
  const checked = verified === null ? <Unknown /> : t(verified ? 'entry.facts.verifiedYes' : 'entry.facts.verifiedNo');
  return (
    <dl className="facts">
      <Fact label={t('entry.facts.problemAreas')}>
        {intervention.problemAreas.length === 0 ? <Unknown /> : labelList(names, 'problemAreas', intervention.problemAreas)}
      </Fact>
      {needs.length > 0 && <Fact label={t('entry.facts.needs')}>{labelList(names, 'needs', needs)}</Fact>}
      {riskFactors.length > 0 && <Fact label={t('entry.facts.risk')}>{labelList(names, 'riskFactors', riskFactors)}</Fact>}
      {protectiveFactors.length > 0 && <Fact label={t('entry.facts.protective')}>{labelList(names, 'protectiveFactors', protectiveFactors)}</Fact>}
      <Fact label={t('entry.facts.legal')}>
        <Legal intervention={intervention} />
      </Fact>
      {internal && <Fact label={t('entry.facts.owner')}>{owner === '' ? <Unknown /> : owner}</Fact>}
      <Fact label={t('entry.facts.reviewed')}>{reviewText(t, intervention)}</Fact>
      <Fact label={t('entry.facts.verified')}>{checked}</Fact>
      {notes !== '' && <Fact label={t('entry.facts.notes')}>{notes}</Fact>}
      {tags.length > 0 && <Fact label={t('entry.facts.tags')}>{tags.join(', ')}</Fact>}
      {internal && (
        <Fact label={t('entry.facts.origin')}>
          {origin.starterVersion === null ? t('entry.facts.originOwn') : t('entry.facts.originStarter', { version: origin.starterVersion })}
        </Fact>
      )}
    </dl>
  );
}
