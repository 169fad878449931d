import { memo } from 'react';
import type { SearchHit } from '#api/catalogue/contract.ts';
import { useText } from '#renderer/text/useText.ts';
import { compareLimit } from '../compare/selection.ts';
import { HitRow, type HitActions } from './HitRow.tsx';
import type { ListLine } from './rows.ts';

export interface HitLineProps {
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly at: number;
  readonly top: number;
  readonly line: ListLine;
  /** Undefined while its page is on the way. */
  readonly hit: SearchHit | undefined;
  readonly active: boolean;
  readonly selection: readonly string[];
  readonly search: string;
  readonly total: number;
  readonly actions: HitActions;
}

/** Ruled lines in the place of a row that is on the way. */
function WaitingRow() {
  const t = useText();
  return (
    <>
      <span role="gridcell" className="sr">
        {t('list.loadingRow')}
      </span>
      <div className="ruled" aria-hidden="true" />
    </>
  );
}

function GroupHead({ line }: { line: Extract<ListLine, { kind: 'group' }> }) {
  const t = useText();
  return (
    <span role="gridcell" aria-colspan={4}>
      <b>{t(`list.group.${line.group}`)}</b> · <span className="num">{t('list.group.count', { count: line.count })}</span>
    </span>
  );
}

/** One line of the grid in its place: a group heading, a hit, or a hit on the way. */
export const HitLine = memo(function HitLine({ measure, at, top, line, hit, active, selection, search, total, actions }: HitLineProps) {
  const style = { transform: `translateY(${top}px)` };
  if (line.kind === 'group') {
    return (
      <div ref={measure} data-index={at} role="row" aria-rowindex={at + 1} className="line group-head" style={style}>
        <GroupHead line={line} />
      </div>
    );
  }
  const selected = hit !== undefined && selection.includes(hit.id);
  return (
    <div
      ref={measure}
      data-index={at}
      data-active={active ? '' : undefined}
      role="row"
      aria-rowindex={at + 1}
      aria-labelledby={hit === undefined ? undefined : `traff-${hit.id}`}
      aria-selected={selected}
      className={active ? 'line hit active' : 'line hit'}
      tabIndex={active ? 0 : -1}
      style={style}
      onFocus={() => actions.enter(line.index)}
    >
      {hit === undefined ? (
        <WaitingRow />
      ) : (
        <HitRow hit={hit} index={line.index} active={active} selected={selected} full={selection.length >= compareLimit} search={search} total={total} actions={actions} />
      )}
    </div>
  );
});
