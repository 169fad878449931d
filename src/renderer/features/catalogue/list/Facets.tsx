import { useState } from 'react';
import type { SearchOutput } from '#api/catalogue/contract.ts';
import { supplyForms, type SupplyForm } from '#core/catalogue/terms.ts';
import { formatNumber, today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { SupplyFormMark } from '../parts/index.ts';
import { AgeFacet } from './AgeFacet.tsx';
import { facetValues, withTermsOfToday, type FacetValue } from './facet-values.ts';
import { MineFacet, type MineFacetProps } from './MineFacet.tsx';
import { clearFilters, facetNames, filterCount, toggleFacet, withoutTerm, type FacetName, type ListState } from './url-state.ts';
import { useFacetLabel, useFilterLabel, useVocabulary } from './useFacetLabel.ts';
import './Facets.css';

/** A facet longer than this folds; what is chosen is never folded away. */
const shownAtFirst = 7;

export interface FacetsProps {
  readonly state: ListState;
  readonly facets: SearchOutput['facets'];
  readonly mine: Pick<MineFacetProps, 'counts' | 'unseen'>;
  readonly onChange: (state: ListState) => void;
}

function ValueLabel({ name, value }: { name: FacetName; value: string }) {
  const label = useFacetLabel();
  if (name !== 'supplyForm') return <span className="facet-word">{label(name, value)}</span>;
  const known = (supplyForms as readonly string[]).includes(value);
  return <SupplyFormMark form={known ? (value as SupplyForm) : null} />;
}

function FacetGroup({ name, values, onToggle }: { name: FacetName; values: readonly FacetValue[]; onToggle: (value: string) => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const folded = values.length > shownAtFirst + 1;
  const shown = folded && !open ? values.filter((one, at) => at < shownAtFirst || one.selected) : values;
  return (
    <fieldset className="facet">
      <legend>{t(`list.facet.${name}`)}</legend>
      <ul>
        {shown.map((one) => (
          <li key={one.value}>
            <label className="facet-row">
              <input type="checkbox" className="tick" checked={one.selected} onChange={() => onToggle(one.value)} />
              <ValueLabel name={name} value={one.value} />
              <span className="c">{formatNumber(one.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {folded && (
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('list.facets.fewer') : t('list.facets.more', { count: values.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

/** What was chosen on the pages of the lists; can only be taken away here. */
function TermsFacet({ state, onChange }: Pick<FacetsProps, 'state' | 'onChange'>) {
  const t = useText();
  const label = useFilterLabel();
  if (state.terms.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t('list.facet.terms')}</legend>
      <ul>
        {state.terms.map((term) => (
          <li key={`${term.list}:${term.id}`}>
            <label className="facet-row">
              <input type="checkbox" className="tick" checked onChange={() => onChange(withoutTerm(state, term))} />
              <span className="facet-word">{label({ facet: term.list, value: term.id })}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Everything one can narrow the list by, with live counts. What would lead to nothing is not shown. */
export function Facets({ state: asked, facets, mine, onChange }: FacetsProps) {
  const t = useText();
  const vocabulary = useVocabulary();
  const state = withTermsOfToday(asked, vocabulary, today());
  const [open, setOpen] = useState(false);
  const chosen = filterCount(state);
  const groups = facetNames.map((name) => ({ name, values: facetValues(name, { state, facets, vocabulary }) }));
  return (
    <section className={open ? 'facets open' : 'facets'} aria-label={t('list.facets')}>
      <button type="button" className="btn slim facets-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {chosen === 0 ? t('list.facets.show') : t('list.facets.showCount', { count: chosen })}
      </button>
      <div className="facets-body">
        {chosen > 0 && (
          <button type="button" className="link clear-all" onClick={() => onChange(clearFilters(state))}>
            {t('list.facets.clear')}
          </button>
        )}
        <TermsFacet state={state} onChange={onChange} />
        <AgeFacet age={state.age} onChange={(age) => onChange({ ...state, age })} />
        {groups.map(({ name, values }) =>
          values.length === 0 || (values.length === 1 && values[0]?.selected === false && name !== 'supplyForm') ? null : (
            <FacetGroup key={name} name={name} values={values} onToggle={(value) => onChange(toggleFacet(state, name, value))} />
          ),
        )}
        <MineFacet state={state} {...mine} onChange={onChange} />
      </div>
    </section>
  );
}
