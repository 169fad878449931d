import type { ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import type { YearItem } from './items.ts';

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 18 10" aria-hidden="true">
      {children}
    </svg>
  );
}

/** What the shapes mean; only those that are there. */
export function WheelKey({ planned, derived }: { readonly planned: readonly YearItem[]; readonly derived: readonly YearItem[] }) {
  const t = useText();
  const has = (test: (item: YearItem) => boolean): boolean => planned.some(test) || derived.some(test);
  const signs: readonly [key: 'done' | 'live' | 'planned' | 'suggested' | 'meeting' | 'review' | 'contract', shown: boolean, sign: ReactNode][] = [
    ['done', has(({ kind, state }) => kind === 'period' && state === 'done'), <path key="1" className="key-done" d="M0 5h18" />],
    ['live', has(({ kind, state }) => kind === 'period' && state === 'live'), <path key="2" className="key-live" d="M0 5h18" />],
    ['planned', has(({ kind, state }) => kind === 'period' && (state === 'planned' || state === 'live')), <path key="3" className="key-plan" d="M1 1h16v8H1z" />],
    ['suggested', has(({ state }) => state === 'suggested'), <path key="4" className="key-plan maybe" d="M1 1h16v8H1z" />],
    ['meeting', has(({ kind, state }) => kind === 'meeting' && state !== 'cancelled'), <path key="5" className="key-plan" d="M9 .8 13.4 5 9 9.2 4.6 5z" />],
    ['review', has(({ kind }) => kind === 'review'), <circle key="6" className="key-dot" cx="9" cy="5" r="2.5" />],
    ['contract', has(({ kind }) => kind === 'contract'), <path key="7" className="key-end" d="M5 1h8v8H5z" />],
  ];
  return (
    <div className="key">
      {signs.map(
        ([key, shown, sign]) =>
          shown && (
            <span key={key}>
              <Sign>{sign}</Sign>
              {t(`year.key.${key}`)}
            </span>
          ),
      )}
    </div>
  );
}
