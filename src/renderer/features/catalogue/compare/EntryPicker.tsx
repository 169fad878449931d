import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import '#renderer/ui/Field.css';
import '#renderer/ui/Popover.css';

/** More choices than one wants to scroll through; typing narrows them. */
const mostShown = 50;

/** Finds an entry by name, abbreviation or search name, and hands over its id. */
export function EntryPicker({ chosen, onPick }: { chosen: readonly string[]; onPick: (id: string) => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const names = useQuery(api.catalogue.names.queryOptions({ input: {} })).data?.names;
  const items = useMemo(() => {
    const sought = typed.trim().toLocaleLowerCase('sv');
    return (names ?? [])
      .filter((one) => !chosen.includes(one.id))
      .filter((one) => [one.name, one.abbreviation, ...one.aliases].some((name) => name.toLocaleLowerCase('sv').includes(sought)))
      .slice(0, mostShown);
  }, [names, chosen, typed]);
  return (
    <ComboBox
      className="field-group entry-picker"
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        setTyped('');
        onPick(String(key));
      }}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label className="field-label">{t('compare.add')}</Label>
      <Input className="field" placeholder={t('compare.addHelp')} />
      <Popover className="popover">
        <ListBox className="options" renderEmptyState={() => <p className="options-head">{t('compare.addNone')}</p>}>
          {(item: (typeof items)[number]) => (
            <ListBoxItem id={item.id} textValue={item.name} className="option">
              <span>
                {item.name}
                {item.abbreviation !== '' && <span className="option-sub">{item.abbreviation}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
