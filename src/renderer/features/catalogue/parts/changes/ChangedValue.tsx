import { useText } from '#renderer/text/useText.ts';
import { Changed, ChangedText } from './Changed.tsx';
import { folded, listDifference, type Change } from './change-groups.ts';
import { isEmpty } from './change-words.ts';
import { isPlain, partsOf, valueWords, type Wording } from './value-words.ts';

/** A whole offer, verdict or note that came or went: every part of it that says something. */
function WholeItem({ wording, kind, item }: { readonly wording: Wording; readonly kind: 'added' | 'removed'; readonly item: Readonly<Record<string, unknown>> }) {
  return (
    <dl className="kv change-item">
      {partsOf(wording, item).map(({ key, label, text }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <Changed kind={kind}>{text}</Changed>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ListDifference({ wording, field, before, after }: { readonly wording: Wording; readonly field: string; readonly before: readonly unknown[]; readonly after: readonly unknown[] }) {
  return (
    <ul className="change-list">
      {listDifference(before, after).map(({ kind, value }, index) => (
        <li key={index}>{kind === 'same' ? valueWords(wording, field, value) : <Changed kind={kind}>{valueWords(wording, field, value)}</Changed>}</li>
      ))}
    </ul>
  );
}

export interface ChangedValueProps {
  readonly wording: Wording;
  readonly change: Change;
  /** True where long stretches that are the same are shown whole. */
  readonly full: boolean;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What somebody has written, or nothing yet: not a day or a number in figures. */
function isWritten(value: unknown): boolean {
  return typeof value === 'string' && !/^[\d\s.:+-]+$/.test(value);
}

/** What one field was and is. */
export function ChangedValue({ wording, change, full }: ChangedValueProps) {
  const t = useText();
  const { field, before, after, text } = change;
  const steps = field.split('.');
  const key = steps.at(-1) ?? field;
  if (key === 'order') return <p className="muted">{t('changes.reordered')}</p>;
  if (key === 'archived') return <ChangedText segments={[{ kind: 'removed', text: t(before === null ? 'changes.notArchived' : 'changes.archived') }, { kind: 'added', text: t(after === null ? 'changes.notArchived' : 'changes.archived') }]} />;
  if (isPlain(after) && isEmpty(before)) return <WholeItem wording={wording} kind="added" item={after} />;
  if (isPlain(before) && isEmpty(after)) return <WholeItem wording={wording} kind="removed" item={before} />;
  if (Array.isArray(before) || Array.isArray(after)) return <ListDifference wording={wording} field={key} before={asList(before)} after={asList(after)} />;
  const [old, present] = [valueWords(wording, key, before), valueWords(wording, key, after)];
  // The words of a term or number are compared whole: only what people have written is compared word by word.
  if (text !== undefined && isWritten(before) && isWritten(after) && old === before && present === after) return <ChangedText segments={full ? text : folded(text).segments} />;
  return (
    <p className="change-text">
      <Changed kind="removed">{old === '' ? t('changes.empty') : old}</Changed> <Changed kind="added">{present === '' ? t('changes.empty') : present}</Changed>
    </p>
  );
}
