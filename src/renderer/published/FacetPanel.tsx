import { useState } from 'react';
import { supplyForms, type SupplyForm } from '#core/catalogue/terms.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { AgeFacet } from '../features/catalogue/list/AgeFacet.tsx';
import { facetValues, vocabularyOf } from '../features/catalogue/list/facet-values.ts';
import { clearFilters, type FacetName, facetNames, filterCount, type ListState, toggleFacet } from '../features/catalogue/list/url-state.ts';
import { type Names, SupplyFormMark } from '../features/catalogue/parts/index.ts';
import '../features/catalogue/list/Facets.css';

export interface FacetPanelProps {
  state: ListState;
  facets: Parameters<typeof facetValues>[1]['facets'];
  vocabulary: Vocabulary;
  names: Names;
  onChange: (state: ListState) => void;
}

const wordIds = (name: FacetName, value: string): string => {
  const isTerm = name === 'kind' || name === 'status' || name === 'supplyForm';
  return isTerm ? `terms.${name}.${value}` : `list.value.${name}.${value}`;
};

function ValueWord({ name, value, names }: { name: FacetName; value: string; names: Names }) {
  const t = useText();
  if (name === 'supplyForm') {
    const known = (supplyForms as readonly string[]).includes(value);
    return <SupplyFormMark form={known ? (value as SupplyForm) : null} />;
  }
  const list = vocabularyOf[name];
  const id = wordIds(name, value);
  const word = list === undefined ? (id in messages ? t(id as TextId) : value) : names.label(list, value);
  return <span className="facet-word">{word}</span>;
}

/** Everything one can narrow the list by, with live counts. What would lead to nothing is not shown. */
export function FacetPanel({ state, facets, vocabulary, names, onChange }: FacetPanelProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const chosen = filterCount(state);
  const groups = facetNames
    .map((name) => ({ name, values: facetValues(name, { state, facets, vocabulary }) }))
    .filter(({ values }) => values.length > 1 || values.some((one) => one.selected));
  return (
    <section className={open ? 'facets open' : 'facets'} aria-label={t('published.facets')}>
      <button type="button" className="btn slim facets-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('published.facets')}
      </button>
      <div className="facets-body">
        {chosen > 0 && (
          <button type="button" className="link clear-all" onClick={() => onChange(clearFilters(state))}>
            {t('published.facets.clear')}
          </button>
        )}
        <AgeFacet age={state.age} onChange={(age) => onChange({ ...state, age })} />
        {groups.map(({ name, values }) => (
          <fieldset key={name} className="facet">
            <legend>{t(`list.facet.${name}`)}</legend>
            <ul>
              {values.map((one) => (
                <li key={one.value}>
                  <label className="facet-row">
                    <input type="checkbox" className="tick" checked={one.selected} onChange={() => onChange(toggleFacet(state, name, one.value))} />
                    <ValueWord name={name} value={one.value} names={names} />
                    <span className="c">{one.count}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        ))}
      </div>
    </section>
  );
}
