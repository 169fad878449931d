import { useEffect, useMemo, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { SearchOutput } from '#api/catalogue/contract.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Token } from '#renderer/ui/Token.tsx';
import type { ListControl } from './useListState.ts';
import { synonymsOf, withoutToken } from './why.ts';
import './SearchHead.css';

export interface SearchHeadProps {
  readonly control: ListControl;
  readonly field: RefObject<HTMLInputElement | null>;
  /** The latest answer: how the words were read, and what they found. */
  readonly head: SearchOutput | null;
  readonly onDown: () => void;
  /** To the right of how the search was read. */
  readonly children: ReactNode;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;
}

/** `/` goes to the search field from anywhere on the page. */
function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      field.current?.focus();
      field.current?.select();
    };
    // Before the shell's own key for its search: on this page the list's field is the nearer one.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [field]);
}

function SearchBox({ control, field, onDown }: Pick<SearchHeadProps, 'control' | 'field' | 'onDown'>) {
  const t = useText();
  const clear = (): void => {
    control.settle('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && control.typed !== '') {
      event.preventDefault();
      clear();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      control.settle(control.typed);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      control.settle(control.typed);
      onDown();
    }
  };
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={t('list.search.label')}
        placeholder={t('list.search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={10_000}
        value={control.typed}
        onChange={(event) => control.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {control.typed !== '' && (
        <button type="button" className="search-esc" aria-label={t('list.search.clear')} onClick={clear}>
          <kbd className="kbd">{t('list.search.esc')}</kbd>
        </button>
      )}
    </div>
  );
}

/** How the words were read, each removable. */
function ReadAs({ control, field, head }: Pick<SearchHeadProps, 'control' | 'field' | 'head'>) {
  const t = useText();
  const synonyms = useMemo(() => synonymsOf(head?.hits ?? []), [head]);
  const readAs = head?.readAs ?? [];
  if (readAs.length === 0) return <span>{t('list.readAs.none')}</span>;
  return (
    <>
      <span>{t('list.readAs')}</span>
      {readAs.map((one, at) => {
        const read = synonyms.get(one.text.toLocaleLowerCase('sv'));
        const words = one.kind === 'age' ? t('list.readAs.age', { age: one.value }) : read === undefined ? one.text : t('list.readAs.word', { typed: one.text, read });
        return (
          <Token key={`${one.text}-${at}`} removeLabel={t('list.readAs.remove', { token: words })} onRemove={() => control.settle(withoutToken(control.state.text, one.text))}>
            {words}
          </Token>
        );
      })}
      <button type="button" className="link" onClick={() => field.current?.select()}>
        {t('list.readAs.change')}
      </button>
    </>
  );
}

/** Title, the search field in line with the list, and how the search was read. */
export function SearchHead({ control, field, head, onDown, children }: SearchHeadProps) {
  const t = useText();
  useSlash(field);
  return (
    <div className="cat-top">
      <h1 className="page-title">{t('list.title')}</h1>
      <SearchBox control={control} field={field} onDown={onDown} />
      <div className="read-as">
        <div className="read-as-words">
          <ReadAs control={control} field={field} head={head} />
        </div>
        {children}
      </div>
    </div>
  );
}
