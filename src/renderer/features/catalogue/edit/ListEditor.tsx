import { useId, type ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useForm } from './form.ts';
import { pathKey, valueAt, type Path } from './paths.ts';

export interface ListEditorProps {
  readonly path: Path;
  /** What one item is called: "Utbud", "Kontakt". */
  readonly itemLabel: string;
  readonly addLabel: string;
  /** What is said where the list is empty. */
  readonly none?: string;
  readonly make: () => object;
  /** Name of an item beside its number, where it has one. */
  readonly nameOf?: (item: unknown) => string;
  readonly children: (path: Path, item: unknown) => ReactNode;
  /** True where each item is large: folded until it is opened. */
  readonly folds?: boolean;
}

interface ItemProps extends ListEditorProps {
  readonly index: number;
  readonly item: unknown;
}

function useItem({ path, itemLabel, index, item, nameOf }: ItemProps) {
  const t = useText();
  const form = useForm();
  const own = nameOf?.(item) ?? '';
  const numbered = t('edit.list.item', { label: itemLabel, number: index + 1 });
  const name = own === '' ? numbered : own;
  return { t, form, way: [...path, index], name, heading: own === '' ? numbered : `${numbered}: ${own}` };
}

function RemoveButton({ item, list }: { readonly item: ReturnType<typeof useItem>; readonly list: Path }) {
  const { t, form, way, name } = item;
  return (
    <Button slim variant="plain" icon="trash" aria-label={t('edit.list.removeNamed', { name })} onPress={() => form.remove(list, Number(way.at(-1)), name)}>
      {t('edit.list.remove')}
    </Button>
  );
}

function FoldedItem(props: ItemProps) {
  const item = useItem(props);
  const { form, way, heading } = item;
  const key = pathKey(way);
  const open = form.unfolded.has(key);
  const faulty = form.issues.some((issue) => pathKey(issue.path).startsWith(`${key}.`) && form.problem(issue.path) !== null);
  return (
    <li className="edit-item">
      <div className="edit-item-head">
        <button type="button" className="edit-fold" aria-expanded={open} onClick={() => form.unfold(way, !open)} data-fold={key}>
          {heading}
          {faulty && <span className="edit-faulty"> ({item.t('edit.section.faults', { count: form.issues.filter((issue) => pathKey(issue.path).startsWith(`${key}.`)).length })})</span>}
        </button>
        <RemoveButton item={item} list={props.path} />
      </div>
      {open && (
        <div className="edit-item-body" role="group" aria-label={heading}>
          {props.children(way, props.item)}
        </div>
      )}
    </li>
  );
}

function OpenItem(props: ItemProps) {
  const item = useItem(props);
  const headingId = useId();
  return (
    <li className="edit-item">
      <div className="edit-item-head">
        <span id={headingId} className="edit-item-name">
          {item.t('edit.list.item', { label: props.itemLabel, number: props.index + 1 })}
        </span>
        <RemoveButton item={item} list={props.path} />
      </div>
      <div className="edit-item-body" role="group" aria-labelledby={headingId}>
        {props.children(item.way, props.item)}
      </div>
    </li>
  );
}

/** A list whose items are added, written and taken away, each removal with a way back. */
export function ListEditor(props: ListEditorProps) {
  const { path, addLabel, none, make, folds = false } = props;
  const form = useForm();
  const listId = useId();
  const items = (valueAt(form.content, path) as readonly unknown[] | undefined) ?? [];
  const Item = folds ? FoldedItem : OpenItem;
  const add = (): void => {
    form.set(path, [...items, make()]);
    form.unfold([...path, items.length], true);
    // The new item's first field, once it is drawn.
    requestAnimationFrame(() => document.getElementById(listId)?.querySelector<HTMLElement>(':scope > li:last-child .edit-item-body :is(input, textarea, button)')?.focus());
  };
  return (
    <div className="edit-list" data-field={pathKey(path)}>
      {items.length === 0 && none !== undefined && <p className="muted small">{none}</p>}
      <ul id={listId}>
        {items.map((item, index) => (
          <Item key={String((item as { id?: string }).id ?? index)} {...props} index={index} item={item} />
        ))}
      </ul>
      <Button slim icon="plus" onPress={add}>
        {addLabel}
      </Button>
    </div>
  );
}
