import { memo, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { SearchHit } from '#api/catalogue/contract.ts';
import { useText } from '#renderer/text/useText.ts';
import { EvidenceLine, SupplyFormMark } from '../parts/index.ts';
import { WhyLine } from './WhyLine.tsx';

/** What the entry page needs to say where the reader came from. */
export interface EntryContext {
  readonly from: string;
  /** Counted from one. */
  readonly index: number;
  readonly total: number;
}

/** The context of a hit; people count from one. */
export function entryContext(search: string, index: number, total: number): EntryContext {
  return { from: search, index: index + 1, total };
}

export interface HitActions {
  /** Makes the row the active one, because the pointer or the Tab key went there. */
  readonly enter: (index: number) => void;
  readonly select: (id: string) => void;
  readonly favourite: (id: string, on: boolean) => void;
}

export interface HitRowProps {
  readonly hit: SearchHit;
  readonly index: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly full: boolean;
  /** The list's address and length, for the entry page. */
  readonly search: string;
  readonly total: number;
  readonly actions: HitActions;
}

function FavouriteButton({ hit, tabIndex, onPress }: { hit: SearchHit; tabIndex: number; onPress: () => void }) {
  const t = useText();
  const label = t(hit.favourite ? 'list.favourite.remove' : 'list.favourite.add', { name: hit.name });
  return (
    <button type="button" className={hit.favourite ? 'fav on' : 'fav'} aria-pressed={hit.favourite} aria-label={label} tabIndex={tabIndex} onClick={onPress}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2.7 1.5h6.6v9L6 8 2.7 10.5z" stroke="currentColor" strokeWidth="1.3" fill={hit.favourite ? 'currentColor' : 'none'} />
      </svg>
      {t('list.favourite')}
    </button>
  );
}

function Forms({ hit }: { hit: SearchHit }) {
  const t = useText();
  if (hit.supplyForms.length === 0) return <SupplyFormMark form={null} />;
  return (
    <>
      {hit.supplyForms.map((form) => (
        <SupplyFormMark key={form} form={form} />
      ))}
      {hit.exampleOffers && (
        <mark className="hit-example" title={t('list.exampleHelp')}>
          {t('list.example')}
        </mark>
      )}
    </>
  );
}

/** One hit: name, for whom, why it was found, supply forms, evidence. The cells of a grid row. */
export const HitRow = memo(function HitRow({ hit, index, active, selected, full, search, total, actions }: HitRowProps) {
  const t = useText();
  const tabIndex = active ? 0 : -1;
  // Keys that the control inside the row takes itself must not reach the row.
  const keep = (event: KeyboardEvent): void => {
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
  };
  return (
    <>
      <span role="gridcell" onKeyDown={keep}>
        <input
          type="checkbox"
          className="tick"
          aria-label={t('list.select', { name: hit.name })}
          title={full && !selected ? t('list.selectFull') : undefined}
          checked={selected}
          disabled={full && !selected}
          tabIndex={tabIndex}
          onChange={() => actions.select(hit.id)}
        />
      </span>
      <div role="gridcell" className="hit-main" onKeyDown={keep}>
        <h3>
          <Link to={`/katalog/${hit.id}`} state={entryContext(search, index, total)} id={`traff-${hit.id}`} tabIndex={tabIndex}>
            {hit.name}
          </Link>
          {hit.abbreviation !== '' && hit.abbreviation !== hit.name && <span className="ab">{hit.abbreviation}</span>}
        </h3>
        {(hit.targetGroup || hit.summary) !== '' && <p className="who">{hit.targetGroup || hit.summary}</p>}
        <WhyLine why={hit.why} ages={hit.ages} />
        {hit.status !== 'offered' && hit.status !== 'proposed' && <p className="why">{t('list.status', { status: t(`terms.status.${hit.status}`) })}</p>}
      </div>
      <div role="gridcell" className="col">
        <Forms hit={hit} />
      </div>
      <div role="gridcell" className="col evidence" onKeyDown={keep}>
        <EvidenceLine evidence={hit.evidence} />
        <FavouriteButton hit={hit} tabIndex={tabIndex} onPress={() => actions.favourite(hit.id, !hit.favourite)} />
      </div>
    </>
  );
});
