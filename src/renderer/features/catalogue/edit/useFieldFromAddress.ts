import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { Form } from './form.ts';
import { valueAt, wayOf, type Path } from './paths.ts';
import { jumpTo } from './useForm.ts';

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * The way that an address names: `legalBasis`, `offers.<id>.contract.to`, or `offers.any.howToApply` for the first offer that lacks it.
 * Whoever wrote the address knew ids, not places in a list.
 */
export function wayFromAddress(text: string, content: unknown): Path {
  const [list, item, ...rest] = wayOf(text);
  if (list !== 'offers' || typeof item !== 'string') return wayOf(text);
  const offers = (valueAt(content, ['offers']) as readonly { readonly id: string }[] | undefined) ?? [];
  const index = offers.findIndex((offer) => (item === 'any' ? isEmpty(valueAt(offer, rest)) : offer.id === item));
  if (index >= 0) return ['offers', index, ...rest];
  return offers.length === 0 ? ['offers'] : ['offers', 0, ...rest];
}

/** A link to one field (`?falt=legalBasis`) leads there once the form is drawn. */
export function useFieldFromAddress(form: Form): void {
  const field = useSearchParams()[0].get('falt') ?? '';
  const latest = useRef(form);
  latest.current = form;
  useEffect(() => {
    if (field === '') return;
    jumpTo(latest.current, wayFromAddress(field, latest.current.content));
  }, [field]);
}
