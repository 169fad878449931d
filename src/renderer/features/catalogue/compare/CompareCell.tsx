import type { ReactNode } from 'react';
import type { Intervention, Note } from '#core/catalogue/intervention.ts';
import type { Offer } from '#core/catalogue/offer.ts';
import type { Verdict } from '#core/catalogue/verdict.ts';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { type Text, useText } from '#renderer/text/useText.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { AgeRange, CertaintyGlyph, Description, ExampleMark, kindLine, labelList, type Names, providerText, responsibleText, SourceList, sourceText, SupplyFormMark, Unknown, waitText } from '../parts/index.ts';
import { isKnown } from './known.ts';

/** A grade is for findings of effect; all else says what it is in words (R5). */
const graded: readonly Verdict['type'][] = ['effect', 'study', 'review'];

function VerdictCell({ verdict, names }: { verdict: Verdict; names: Names }) {
  const t = useText();
  return (
    <li>
      <p className="src">{sourceText(t, verdict)}</p>
      <p className="small muted">{kindLine(t, verdict, names)}</p>
      {graded.includes(verdict.type) && <CertaintyGlyph certainty={verdict.certainty} scope={verdict.scope} small />}
      {verdict.direction !== null && <p className="direction">{t(`terms.direction.${verdict.direction}`)}</p>}
      {verdict.result !== '' && <p className="says">{verdict.result}</p>}
      {verdict.outcome !== '' && <p className="small muted">{t('compare.outcome', { outcome: verdict.outcome })}</p>}
      {verdict.population !== '' && <p className="small muted">{t('compare.population', { population: verdict.population })}</p>}
    </li>
  );
}

function OfferCell({ offer, names }: { offer: Offer; names: Names }) {
  const t = useText();
  const wait = waitText(t, offer);
  return (
    <li>
      <SupplyFormMark form={offer.supplyForm} />
      {offer.isExample && <ExampleMark short />}
      <p>{providerText(t, offer, names) ?? <Unknown>{t('entry.offers.providerUnknown')}</Unknown>}</p>
      <p className="small muted">{responsibleText(t, offer, names)}</p>
      <p className="small">
        {t('compare.places')}: {offer.capacity.places ?? <Unknown />} · {t('compare.wait')}: {wait ?? <Unknown />}
      </p>
    </li>
  );
}

function NoteCell({ note }: { note: Note }) {
  return (
    <li>
      <p>{note.text}</p>
      <p className="small muted">{[note.author, note.date].filter(Boolean).join(' · ')}</p>
    </li>
  );
}

function Implementation({ entry }: { entry: Intervention }) {
  const t = useText();
  const { trainedStaff, ...texts } = entry.implementation;
  const staff = trainedStaff.map((person) => (person.until === null ? person.name : t('entry.implementation.trainedUntil', { name: person.name, until: person.until })));
  const lines = [...Object.entries(texts), ['trainedStaff', staff.join('; ')] as const].filter(([, text]) => text !== '');
  return (
    <dl className="cell-facts">
      {lines.map(([field, text]) => (
        <div key={field}>
          <dt>{t(`entry.field.${field as 'manual'}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

const termLists: Readonly<Record<string, VocabularyList>> = {
  problemAreas: 'problemAreas',
  needs: 'needs',
  riskFactors: 'riskFactors',
  protectiveFactors: 'protectiveFactors',
  methodGroups: 'methodGroups',
};

interface CellProps {
  readonly entry: Intervention;
  readonly field: string;
  readonly names: Names;
}

function listCell({ entry, field, names }: CellProps): ReactNode {
  switch (field) {
    case 'verdicts':
      return <ul className="cell-list">{entry.verdicts.map((one) => <VerdictCell key={one.id} verdict={one} names={names} />)}</ul>;
    case 'offers':
      return <ul className="cell-list">{entry.offers.map((one) => <OfferCell key={one.id} offer={one} names={names} />)}</ul>;
    case 'experience':
    case 'localFollowUp':
    case 'youthView':
      return <ul className="cell-list">{entry[field].map((one) => <NoteCell key={one.id} note={one} />)}</ul>;
    case 'sources':
      return <SourceList sources={entry.sources} />;
    case 'aliases':
    case 'tags':
      return entry[field].join(', ');
    default:
      return null;
  }
}

function termCell(t: Text, { entry, field, names }: CellProps): ReactNode {
  switch (field) {
    case 'kind':
      return t(`terms.kind.${entry.kind}`);
    case 'status':
      return t(`terms.status.${entry.status}`);
    case 'offeredHere':
      return t(`terms.offered.${entry.offeredHere}`);
    case 'preventionLevel':
      return entry.preventionLevel === null ? null : names.label('preventionLevels', entry.preventionLevel);
    case 'setting':
      return entry.setting === null ? null : names.label('settings', entry.setting);
    case 'verified':
      return t(entry.verified === true ? 'entry.facts.verifiedYes' : 'entry.facts.verifiedNo');
    case 'reviewedAt':
    case 'reviewDueAt':
      return <DateText value={entry[field]} />;
    case 'ages':
      return <AgeRange ages={entry.ages} />;
    case 'legalBasis':
      return (
        <>
          <p>{entry.legalBasis}</p>
          <p className="small muted">{t(entry.legalBasisVerified === true ? 'entry.facts.checked' : 'entry.facts.notChecked')}</p>
        </>
      );
    case 'implementation':
      return <Implementation entry={entry} />;
    default:
      return null;
  }
}

/** What one entry says in one field; what nobody has said is written "Okänt". */
export function CompareCell(props: CellProps) {
  const t = useText();
  const { entry, field, names } = props;
  if (!isKnown(entry, field)) return field === 'verdicts' ? <CertaintyGlyph certainty={null} /> : <Unknown />;
  const list = termLists[field];
  if (list !== undefined) return labelList(names, list, entry[field as 'needs']);
  const special = listCell(props) ?? termCell(t, props);
  if (special !== null) return special;
  const value = entry[field as keyof Intervention];
  return typeof value === 'string' ? <Description text={value} /> : String(value);
}
