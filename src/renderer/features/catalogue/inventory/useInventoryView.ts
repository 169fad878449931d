import { useSearchParams } from 'react-router';
import { interventionKinds } from '#core/catalogue/terms.ts';
import type { InventoryFilter, InventoryView } from './row-state.ts';

/** The words of the address. */
const filterWords = { obesvarade: 'unanswered', erbjuds: 'yes', 'erbjuds-inte': 'no' } as const satisfies Record<string, InventoryFilter>;

/** Which rows are shown; kept in the address. */
export function useInventoryView(): { view: InventoryView; change: (next: Partial<InventoryView>) => void } {
  const [params, setParams] = useSearchParams();
  const word = params.get('visa');
  const view: InventoryView = {
    text: params.get('text') ?? '',
    kind: interventionKinds.find((kind) => kind === params.get('typ')) ?? null,
    filter: Object.entries(filterWords).find(([known]) => known === word)?.[1] ?? 'all',
  };
  const change = (next: Partial<InventoryView>): void => {
    const { text, kind, filter } = { ...view, ...next };
    const visa = Object.entries(filterWords).find(([, value]) => value === filter)?.[0];
    setParams({ ...(text === '' ? {} : { text }), ...(kind === null ? {} : { typ: kind }), ...(visa === undefined ? {} : { visa }) }, { replace: true });
  };
  return { view, change };
}
