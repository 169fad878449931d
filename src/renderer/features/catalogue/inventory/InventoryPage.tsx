import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import { interventionKinds } from '#core/catalogue/terms.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatNumber } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { lastList } from '../list/return-point.ts';
import { InventoryGrid } from './InventoryGrid.tsx';
import { answerText } from './RowNotice.tsx';
import { answerOf, visibleRows, type InventoryFilter, type InventoryView } from './row-state.ts';
import { useInventory, type InventoryControl } from './useInventory.ts';
import { useInventoryView } from './useInventoryView.ts';
import './inventory.css';

const filters: readonly InventoryFilter[] = ['all', 'unanswered', 'yes', 'no'];

function Filters({ view, change, shown, total }: ReturnType<typeof useInventoryView> & { shown: number; total: number }) {
  const t = useText();
  return (
    <div className="inv-tools">
      <SearchField slim label={t('inventory.filter.text')} placeholder={t('inventory.filter.text')} value={view.text} onChange={(text) => change({ text })} />
      <Segment
        label={t('inventory.filter.show')}
        labelHidden
        value={view.filter === 'unknown' ? 'unanswered' : view.filter}
        onChange={(filter) => change({ filter })}
        choices={filters.map((value) => ({ value, label: t(`inventory.filter.${value as 'all'}`) }))}
      />
      <label className="inv-kind-choice">
        <span className="sr">{t('inventory.filter.kind')}</span>
        <select className="field" value={view.kind ?? ''} onChange={(event) => change({ kind: event.target.value === '' ? null : event.target.value })}>
          <option value="">{t('inventory.filter.everyKind')}</option>
          {interventionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`terms.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <span className="small muted inv-shown" role="status">
        {t('inventory.shown', { count: shown, total: formatNumber(total) })}
      </span>
    </div>
  );
}

function Keys() {
  const t = useText();
  return (
    <p className="inv-keys small muted">
      {t.rich('inventory.keys', { e: <Kbd>E</Kbd>, i: <Kbd>I</Kbd>, v: <Kbd>V</Kbd>, arrows: <Kbd>{t('inventory.keys.arrows')}</Kbd>, tab: <Kbd>Tab</Kbd>, undo: <Kbd>Ctrl Z</Kbd> })}
    </p>
  );
}

/** The latest answer in words, with the way to take it back. */
function LastLine({ control }: { control: InventoryControl }) {
  const t = useText();
  const { last, rows, drafts, undo } = control;
  const row = last === null ? undefined : rows?.find((one) => one.id === last.id);
  if (row === undefined) return null;
  const answer = { ...answerOf(row), ...drafts.get(row.id)?.patch };
  return (
    <section className="inv-last" aria-label={t('inventory.lastChange')}>
      <span role="status">{t('inventory.last', { name: row.abbreviation || row.name, answer: answerText(t, answer).toLocaleLowerCase('sv') })}</span>
      <Button slim icon="undo" onPress={undo}>
        {t('inventory.undo')}
      </Button>
    </section>
  );
}

/** Ctrl+Z takes back the latest answer, except in a text where it takes back the text. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo]);
}

/** The rows of the view; those answered while it stands keep their place until it changes. */
function useShownRows(rows: readonly InventoryRow[] | null, view: InventoryView, drafts: InventoryControl['drafts']): InventoryRow[] {
  const key = JSON.stringify(view);
  const kept = useRef({ key, before: new Set<string>() });
  if (kept.current.key !== key) kept.current = { key, before: new Set(drafts.keys()) };
  const { before } = kept.current;
  return useMemo(() => {
    const keep = new Set([...drafts.keys()].filter((id) => !before.has(id)));
    return rows === null ? [] : visibleRows(rows, view, keep);
  }, [rows, key, drafts, before]);
}

function Body({ control }: { control: InventoryControl }) {
  const t = useText();
  const { may, why } = useMay('keep');
  const readOnly = !may;
  const { view, change } = useInventoryView();
  const shown = useShownRows(control.rows, view, control.drafts);
  const boards = useQuery(api.vocabulary.list.queryOptions({ input: {} })).data?.vocabulary.boards ?? [];
  if (control.rows === null) return control.error === null ? <LoadingLines rows={10} /> : <ErrorState error={control.error} onRetry={control.retryList} />;
  if (control.rows.length === 0) {
    return (
      <EmptyState title={t('inventory.empty.title')} action={<LinkButton to="/katalog">{t('inventory.empty.action')}</LinkButton>}>
        {t('inventory.empty.text')}
      </EmptyState>
    );
  }
  const allDone = view.filter === 'unanswered' && control.answered === control.total;
  return (
    <>
      {readOnly && (
        <p className="inv-readonly" role="note">
          {why} {t('inventory.readOnly')}
        </p>
      )}
      <Filters view={view} change={change} shown={shown.length} total={control.total} />
      {!readOnly && <Keys />}
      {shown.length === 0 ? (
        <EmptyState
          title={t(allDone ? 'inventory.done.title' : 'inventory.none.title')}
          action={<Button onPress={() => change({ text: '', kind: null, filter: 'all' })}>{t('inventory.none.action')}</Button>}
        >
          {t(allDone ? 'inventory.done.text' : 'inventory.none.text')}
        </EmptyState>
      ) : (
        <InventoryGrid control={control} rows={shown} boards={boards} readOnly={readOnly} />
      )}
    </>
  );
}

/** Every entry × offered here, not, or nobody knows: a whole district by keyboard, saved as it goes. */
export function InventoryPage() {
  const t = useText();
  const control = useInventory();
  useUndoKey(control.undo);
  return (
    <div className="inventory">
      <nav className="crumb" aria-label={t('inventory.crumb')}>
        <Link className="quiet" to={lastList()} state={{ restore: true }}>
          {t('inventory.catalogue')}
        </Link>
      </nav>
      <div className="inv-top">
        <div>
          <h1 className="page-title">{t('inventory.title')}</h1>
          <p className="muted">{t('inventory.lead')}</p>
        </div>
        <div className="inv-progress">
          <Progress label={t('inventory.progress')} value={control.rows === null ? null : control.answered} max={control.total} />
        </div>
      </div>
      <Body control={control} />
      <LastLine control={control} />
    </div>
  );
}
