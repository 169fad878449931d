import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Mark } from '#renderer/ui/Mark.tsx';
import { useEntrySearch } from '#renderer/ui/useEntrySearch.ts';
import type { Command } from './commands.ts';
import { createIndex, findCommands, mostEntries, type Found, type FoundGroups } from './search.ts';
import './Palette.css';

export interface PaletteProps {
  readonly commands: readonly Command[];
  readonly initialText: string;
  readonly onClose: () => void;
  readonly onGo: (address: string) => void;
}

interface Row extends Found {
  readonly optionId: string;
}

/** "Visa alla träffar" comes last: Enter on a name goes straight there. */
function withAllHits(found: FoundGroups, text: string, t: Text): FoundGroups {
  const words = text.trim();
  if (words === '') return found;
  const command: Command = {
    id: 'all',
    group: 'entries',
    label: t('palette.showAll', { text: words }),
    words: [],
    icon: 'list',
    address: `/katalog?${new URLSearchParams({ text: words }).toString()}`,
  };
  const row = { command, labelRanges: [], extraRanges: [] };
  const entries = found.find(({ group }) => group === 'entries');
  if (entries === undefined) return [...found, { group: 'entries', found: [row] }];
  return found.map((one) => (one === entries ? { ...one, found: [...one.found, row] } : one));
}

function Option({ row, isActive, onChoose, onPoint }: { readonly row: Row; readonly isActive: boolean; readonly onChoose: () => void; readonly onPoint: () => void }) {
  const { command } = row;
  return (
    <div
      id={row.optionId}
      role="option"
      aria-selected={isActive}
      aria-disabled={command.isDisabled}
      className={isActive ? 'pal-option active' : 'pal-option'}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {command.icon !== undefined && <Icon name={command.icon} />}
      <span className="pal-label">
        <Mark text={command.label} ranges={row.labelRanges} />
        {command.extra !== undefined && command.extra !== '' && (
          <span className="pal-extra">
            {' '}
            <Mark text={command.extra} ranges={row.extraRanges} />
          </span>
        )}
      </span>
    </div>
  );
}

function useEntryCommands(text: string): readonly Command[] {
  const found = useEntrySearch(text, mostEntries);
  return useMemo(() => found.map(({ id, name, abbreviation, aliases }) => ({ id: `entry-${id}`, group: 'entries' as const, label: name, extra: abbreviation, words: aliases, address: `/katalog/${id}` })), [found]);
}

function usePalette({ commands, initialText, onClose, onGo }: PaletteProps) {
  const t = useText();
  const listId = useId();
  const [text, setText] = useState(initialText);
  const [pointed, setPointed] = useState<string | null>(null);
  const entries = useEntryCommands(text);
  const index = useMemo(() => createIndex(commands), [commands]);
  const found = withAllHits(findCommands({ index, commands, entries }, text), text, t);
  const rows: Row[] = found.flatMap((group) => group.found).map((one, at) => ({ ...one, optionId: `${listId}-${at}` }));
  // By what it is, not by where: hits that come in late must not move what has been pointed at.
  const active = Math.max(0, rows.findIndex(({ command }) => command.id === pointed));
  const setActive = (at: number): void => setPointed(rows[at]?.command.id ?? null);
  const choose = (row: Row | undefined): void => {
    if (row === undefined || row.command.isDisabled === true) return;
    if (row.command.address !== undefined) return onGo(row.command.address);
    onClose();
    row.command.run?.();
  };
  const type = (next: string): void => {
    setText(next);
    setPointed(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: (active + 1) % rows.length, ArrowUp: (active - 1 + rows.length) % rows.length, PageDown: rows.length - 1, PageUp: 0 }[event.key];
    if (event.key === 'Enter') choose(rows[active]);
    else if (to !== undefined && !Number.isNaN(to)) setActive(to);
    else return;
    event.preventDefault();
  };
  return { listId, text, type, active, setActive, found, rows, choose, onKeyDown };
}

/** Every entry and every action in one field: type, arrow, Enter. */
export function Palette(props: PaletteProps) {
  const t = useText();
  const { listId, text, type, active, setActive, found, rows, choose, onKeyDown } = usePalette(props);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: scrollIntoView answers a promise in newer browsers, and an effect may only return its cleanup.
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, text]);
  let at = -1;
  return (
    <ModalOverlay className="overlay palette-overlay" isOpen isDismissable onOpenChange={(open) => !open && props.onClose()}>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={t('palette.title')}>
          <div className="palette-field">
            <Icon name="search" />
            <input
              autoFocus
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={rows[active]?.optionId}
              aria-label={t('palette.label')}
              placeholder={t('palette.placeholder')}
              value={text}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          <div className="palette-list" role="listbox" id={listId} aria-label={t('palette.title')} ref={list}>
            {found.map((group) => (
              <div key={group.group} role="group" aria-label={t(`palette.${group.group}`)}>
                <div className="pal-head" aria-hidden="true">
                  {t(`palette.${group.group}`)}
                </div>
                {group.found.map((one) => {
                  at += 1;
                  const mine = at;
                  const row = rows[mine];
                  return row === undefined ? null : (
                    <Option key={one.command.id} row={row} isActive={mine === active} onChoose={() => choose(row)} onPoint={() => setActive(mine)} />
                  );
                })}
              </div>
            ))}
          </div>
          <div className="palette-foot small">
            <span aria-hidden="true">{rows.length === 1 && text.trim() !== '' ? t('palette.none') : t('palette.hint')}</span>
            <span className="sr" role="status">
              {t('palette.count', { count: rows.length })}
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
