import { useRef, useState } from 'react';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntryChoice } from './EntryChoice.tsx';
import type { Miss } from './types.ts';

/** The groups below should not be far away. */
const missesAtFirst = 6;

export interface MissListProps {
  readonly misses: readonly Miss[];
  readonly readOnly: boolean;
  readonly isFoundNow: (miss: Miss) => boolean;
  readonly onTry: (text: string) => void;
  readonly onGroup: (text: string) => void;
  readonly onEntry: (miss: Miss, entry: { readonly id: string; readonly name: string }) => void;
  readonly onDone: (miss: Miss) => void;
}

function MissRow({ miss, readOnly, isFoundNow, onTry, onGroup, onEntry, onDone }: Omit<MissListProps, 'misses'> & { readonly miss: Miss }) {
  const t = useText();
  const [picking, setPicking] = useState(false);
  const { text } = miss;
  const found = isFoundNow(miss);
  return (
    <li className="miss">
      <div>
        <p className="word-group">{text}</p>
        <p className="small muted">
          {found && <b>{t('searchwords.misses.found')}. </b>}
          {t('searchwords.misses.times', { times: miss.count })}, {t('searchwords.misses.last', { date: formatDay(miss.at) })}
        </p>
      </div>
      <div className="word-do">
        <Button slim variant="plain" aria-label={t('searchwords.misses.tryNamed', { text })} onPress={() => onTry(text)}>
          {t('searchwords.misses.try')}
        </Button>
        {!readOnly && (
          <>
            <Button slim variant="plain" aria-label={t('searchwords.misses.groupNamed', { text })} onPress={() => onGroup(text)}>
              {t('searchwords.misses.group')}
            </Button>
            <Button slim variant="plain" aria-label={t('searchwords.misses.entryNamed', { text })} aria-expanded={picking} onPress={() => setPicking(!picking)}>
              {t('searchwords.misses.entry')}
            </Button>
          </>
        )}
        <Button slim variant="plain" aria-label={t('searchwords.misses.doneNamed', { text })} onPress={() => onDone(miss)}>
          {t('searchwords.misses.done')}
        </Button>
      </div>
      {picking && <EntryChoice label={t('searchwords.misses.pick', { text })} placeholder={t('searchwords.misses.pickHelp')} onPick={(entry) => (setPicking(false), onEntry(miss, entry))} />}
    </li>
  );
}

/** Searches that found nothing, each with the ways to make it find something. */
export function MissList({ misses, onDone, ...rest }: MissListProps) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const done = (miss: Miss): void => {
    onDone(miss);
    // The button goes with the row.
    list.current?.focus();
  };
  const [shown, setShown] = useState(missesAtFirst);
  if (misses.length === 0) return <EmptyState title={t('searchwords.misses.none.title')}>{t('searchwords.misses.none.text')}</EmptyState>;
  return (
    <>
      <ul ref={list} className="word-list" tabIndex={-1} aria-label={t('searchwords.misses.title')}>
        {misses.slice(0, shown).map((miss) => (
          <MissRow key={miss.id} miss={miss} {...rest} onDone={done} />
        ))}
      </ul>
      {misses.length > shown && <Button onPress={() => setShown(misses.length)}>{t('searchwords.groups.more', { count: misses.length - shown })}</Button>}
    </>
  );
}
