import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { Term } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { AddTerm, useAddTerms } from './AddTerm.tsx';
import { alphabetical, listRows, moved } from './list-rows.ts';
import { OldTerms } from './OldTerms.tsx';
import { TermDialog, type OpenDialog } from './TermDialog.tsx';
import { TermTable } from './TermTable.tsx';
import { UnlistedNames } from './UnlistedNames.tsx';
import { failureLine, useDone, type ListView } from './useLists.ts';

/** Puts the terms in an order, said with `text`, and back again. */
function useOrder({ list, terms }: ListView) {
  const t = useText();
  const toast = useToasts();
  const done = useDone(list);
  const { mutate } = useMutation({
    mutationFn: ({ ids }: { ids: readonly string[]; text: string }) => client.vocabulary.reorder({ list, ids: [...ids] }),
    onSuccess: async ({ revision }, { ids, text }) => {
      const wanted = new Set(ids);
      const before = terms.filter((term) => wanted.has(term.id)).map((term) => term.id);
      await done({ revision, ids, text, undo: () => client.vocabulary.reorder({ list, ids: before }) });
    },
    onError: (error) => toast({ text: failureLine(t, error), tone: 'problem' }),
  });
  return mutate;
}

/** A row that moves in the page loses its focus: gives it back when the list stands in its new order. */
function useFocusAfterMove(terms: readonly Term[]): (id: string) => void {
  const waiting = useRef<string | null>(null);
  const order = terms.map((term) => term.id).join();
  useEffect(() => {
    if (waiting.current !== null) document.getElementById(waiting.current)?.focus();
    waiting.current = null;
  }, [order]);
  return (id) => {
    waiting.current = id;
  };
}

interface ToolsProps {
  readonly view: ListView;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Tools({ view, text, onText }: ToolsProps) {
  const t = useText();
  const { readOnly, why } = useReadOnly();
  return (
    <>
      <p className="form-text">{t(`lists.help.${view.list}`)}</p>
      {readOnly && <p className="small muted">{why}</p>}
      <div className="lists-tools">
        <SearchField slim label={t('lists.search')} placeholder={t('lists.search')} value={text} onChange={onText} />
        {!readOnly && <AddTerm list={view.list} />}
      </div>
    </>
  );
}

function NothingFound({ view, text }: { readonly view: ListView; readonly text: string }) {
  const t = useText();
  const add = useAddTerms(view.list);
  const { readOnly } = useReadOnly();
  if (text.trim() === '') return <EmptyState title={t('lists.empty.title')}>{t('lists.empty.text')}</EmptyState>;
  return (
    <EmptyState
      title={t('lists.none', { text: text.trim() })}
      action={
        !readOnly && (
          <Button icon="plus" isDisabled={add.isPending} onPress={() => add.mutate([text.trim()])}>
            {t('lists.addThis', { text: text.trim() })}
          </Button>
        )
      }
    />
  );
}

/** One list: find, add, rename, order, retire and merge; what is no longer in use stands by itself with its story. */
export function ListSection({ view }: { readonly view: ListView }) {
  const t = useText();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [text, setText] = useState('');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { readOnly } = useReadOnly();
  const order = useOrder(view);
  const { inUse, old } = listRows(view.terms, text, today());
  const all = listRows(view.terms, '', today()).inUse.map((term) => term.id);
  const keepFocus = useFocusAfterMove(view.terms);
  const move = (term: Term, step: -1 | 1): void => {
    const ids = moved(all, term.id, step);
    if (ids === all) return;
    keepFocus(`mer-${term.id}`);
    order({ ids, text: t('lists.done.moved', { label: term.label, place: ids.indexOf(term.id) + 1, count: ids.length }) });
  };
  return (
    <>
      <Tools view={view} text={text} onText={setText} />
      <section className="sec" aria-labelledby={headingId}>
        <div className="sec-head">
          <h2 id={headingId} ref={heading} tabIndex={-1}>
            {t('lists.current')}
          </h2>
          <div className="note">
            {t('lists.count', { count: all.length })}
            {all.length > 1 && !readOnly && (
              <Button slim variant="plain" onPress={() => order({ ids: alphabetical(view.terms.filter((term) => all.includes(term.id))), text: t('lists.done.sorted') })}>
                {t('lists.sort')}
              </Button>
            )}
          </div>
        </div>
        {inUse.length === 0 ? <NothingFound view={view} text={text} /> : <TermTable view={view} terms={inUse} onMove={text.trim() === '' ? move : undefined} onOpen={setDialog} />}
      </section>
      {view.unlisted.length > 0 && <UnlistedNames list={view.list} names={view.unlisted} />}
      {old.length > 0 && <OldTerms view={view} terms={old} onOpen={setDialog} />}
      {dialog !== null && <TermDialog key={`${dialog.kind}-${dialog.term.id}`} view={view} {...dialog} onClose={() => setDialog(null)} onGone={() => heading.current?.focus()} />}
    </>
  );
}
