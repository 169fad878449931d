import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Token } from '#renderer/ui/Token.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { DocumentMenu } from '../parts/DocumentMenu.tsx';
import { AbsenceCaveat, namesFrom } from '../parts/index.ts';
import { CompareTable, fieldLabel } from './CompareTable.tsx';
import { EntryPicker } from './EntryPicker.tsx';
import { shownRows, type CompareRow } from './known.ts';
import { lastList } from '../list/return-point.ts';
import { compareAddress, compareLimit, idsOf, setSelection, useSelection } from './selection.ts';
import './compare.css';

interface Chosen {
  readonly ids: readonly string[];
  readonly change: (ids: readonly string[]) => void;
}

/** The address says what is compared; the tray in the list follows it. */
function useChosen(): Chosen {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const selection = useSelection();
  const address = params.getAll('id').join(' ');
  const ids = useMemo(() => idsOf(params), [address]);
  useEffect(() => {
    if (ids.length > 0) setSelection(ids);
    else if (selection.length > 0) void navigate(compareAddress(selection), { replace: true });
    // Only the address decides: emptied here, the selection must not bring itself back.
  }, [ids]);
  const change = (next: readonly string[]): void => {
    setSelection(next);
    void navigate(compareAddress(next), { replace: true });
  };
  return { ids, change };
}

/** The way to add one more, or why there is none. */
function AddEntry({ chosen }: { chosen: Chosen }) {
  const t = useText();
  return (
    <div className="compare-add">
      {chosen.ids.length < compareLimit ? <EntryPicker chosen={chosen.ids} onPick={(id) => chosen.change([...chosen.ids, id])} /> : <p className="small muted">{t('compare.full')}</p>}
    </div>
  );
}

/** Too few, or one that is gone: what is chosen so far, and the way to go on. */
function Incomplete({ chosen, missing }: { chosen: Chosen; missing: boolean }) {
  const t = useText();
  const names = useQuery(api.catalogue.names.queryOptions({ input: {} })).data?.names;
  const nameOf = (id: string): string => names?.find((one) => one.id === id)?.name ?? t('compare.missing.one');
  return (
    <>
      <AddEntry chosen={chosen} />
      <EmptyState title={t(missing ? 'compare.missing.title' : 'compare.empty.title')} action={<LinkButton to={lastList()}>{t('compare.empty.action')}</LinkButton>}>
        <p>{t(missing ? 'compare.missing.text' : 'compare.empty.text')}</p>
        {chosen.ids.length > 0 && (
          <p className="chosen-line">
            {chosen.ids.map((id) => (
              <Token key={id} removeLabel={t('compare.remove', { name: nameOf(id) })} onRemove={() => chosen.change(chosen.ids.filter((one) => one !== id))}>
                {nameOf(id)}
              </Token>
            ))}
          </p>
        )}
      </EmptyState>
    </>
  );
}

interface ComparisonProps {
  readonly chosen: Chosen;
  readonly entries: readonly Intervention[];
  readonly rows: readonly CompareRow[];
}

function Comparison({ chosen, entries, rows }: ComparisonProps) {
  const t = useText();
  const toast = useToasts();
  const vocabulary = useQuery(api.vocabulary.list.queryOptions({ input: {} })).data?.vocabulary;
  const names = useMemo(() => (vocabulary === undefined ? null : namesFrom(vocabulary, today())), [vocabulary]);
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const shown = shownRows(rows, entries, onlyDifferences);
  if (names === null) return <LoadingLines rows={8} />;
  const remove = (entry: Intervention): void => {
    const before = chosen.ids;
    chosen.change(before.filter((id) => id !== entry.id));
    toast({ text: t('compare.removed', { name: entry.name }), undo: () => chosen.change(before) });
  };
  return (
    <>
      <div className="compare-tools">
        <AddEntry chosen={chosen} />
        <Checkbox isSelected={onlyDifferences} onChange={setOnlyDifferences}>
          {t('compare.onlyDifferences')}
        </Checkbox>
        <span className="small muted" role="status">
          {shown.hiddenSame > 0 && t('compare.sameHidden', { count: shown.hiddenSame })}
        </span>
      </div>
      {shown.rows.length === 0 && <p className="muted">{t('compare.allSame')}</p>}
      <CompareTable entries={entries} rows={shown.rows} names={names} onRemove={remove} />
      {shown.unknown.length > 0 && <p className="compare-note">{t('compare.unknownForAll', { fields: shown.unknown.map((field) => fieldLabel(t, field).toLocaleLowerCase('sv')).join(', ') })}</p>}
      <AbsenceCaveat verdicts={entries.flatMap((entry) => entry.verdicts)} />
    </>
  );
}

function PrintWays({ ids }: { ids: readonly string[] }) {
  const t = useText();
  return (
    <span className="print-ways">
      <DocumentMenu icon="down" label={t('documents.compare')} subject={() => ({ kind: 'compare', ids: [...ids] })} />
      <Button icon="print" onPress={() => window.print()}>
        {t('compare.print')}
      </Button>
    </span>
  );
}

/** Up to four entries side by side, field by field. */
export function ComparePage() {
  const t = useText();
  const chosen = useChosen();
  const enough = chosen.ids.length > 1;
  const query = useQuery({ ...api.catalogue.compare.queryOptions({ input: { ids: [...chosen.ids] } }), enabled: enough, placeholderData: keepPreviousData });
  const code = query.error === null ? null : failureOf(query.error).code;
  const missing = code === 'NOT_FOUND' || code === 'INVALID_INPUT';
  return (
    <div className="compare">
      <nav className="crumb" aria-label={t('compare.crumb')}>
        <Link className="quiet" to={lastList()} state={{ restore: true }}>
          {t('compare.catalogue')}
        </Link>
      </nav>
      <PageTitle aside={enough && !missing && <PrintWays ids={chosen.ids} />}>{t('compare.title')}</PageTitle>
      {!enough || missing ? (
        <Incomplete chosen={chosen} missing={missing} />
      ) : query.error !== null ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <LoadingLines rows={8} />
      ) : (
        <Comparison chosen={chosen} entries={query.data.interventions} rows={query.data.rows} />
      )}
    </div>
  );
}
