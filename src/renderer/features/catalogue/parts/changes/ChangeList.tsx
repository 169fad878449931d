import { useState } from 'react';
import type { Names } from '#core/catalogue/documents/names.ts';
import type { TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChangedValue } from './ChangedValue.tsx';
import { folded, groupChanges, type Change, type Group, type Part } from './change-groups.ts';
import { isEmpty, stepWords } from './change-words.ts';
import { itemWords, type Wording } from './value-words.ts';
import './changes.css';

export interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly names: Names;
  /** Fields of the entry to mark, with what is said of them. */
  readonly marked?: readonly string[];
  readonly mark?: string;
  /** Which heading the fields have; the page's own comes above. */
  readonly level?: 3 | 4;
}

interface PartProps {
  readonly wording: Wording;
  readonly group: Group;
  readonly part: Part;
  readonly full: boolean;
}

/** What stands above the changes of one offer, verdict or note. */
function itemHeading({ wording, group: { field }, part }: Pick<PartProps, 'wording' | 'group' | 'part'>): string {
  const { t } = wording;
  const [only] = part.changes;
  const whole = part.changes.length === 1 && only !== undefined && only.field.split('.').length === 2;
  const what = whole ? (isEmpty(only.before) ? 'new' : 'gone') : 'item';
  const words = [t(`changes.${what}.${field}` as TextId), itemWords(wording, part.item ?? only?.after ?? only?.before)];
  return words.filter((word) => word !== '').join(': ');
}

/** The steps from the field, or from the thing in the list, to what changed: "Kontakter". Empty where it is the whole. */
function innerWords({ wording: { t }, part, full: _full }: PartProps, change: Change): string {
  const steps = change.field.split('.').slice(part.id === null ? 1 : 2);
  const words = steps.filter((step) => !['capacity', 'wait', 'order'].includes(step)).flatMap((step) => stepWords(t, step) ?? []);
  return words.join(', ');
}

function PartView(props: PartProps) {
  const { wording, part, full } = props;
  return (
    <div className="change-part">
      {part.id !== null && <p className="strong">{itemHeading(props)}</p>}
      {part.changes.map((change) => {
        const label = innerWords(props, change);
        return (
          <div key={change.field} className={label === '' ? undefined : 'change-row'}>
            {label !== '' && <p className="label">{label}</p>}
            <ChangedValue wording={wording} change={change} full={full} />
          </div>
        );
      })}
    </div>
  );
}

/** What differs, field by field: text word by word, lists item by item, offers and verdicts each under its name. */
export function ChangeList({ changes, names, marked = [], mark = '', level = 3 }: ChangeListProps) {
  const t = useText();
  const [full, setFull] = useState(false);
  const wording: Wording = { t, names };
  const Heading = level === 3 ? 'h3' : 'h4';
  if (changes.length === 0) return <p className="muted">{t('changes.none')}</p>;
  const foldable = changes.some((change) => folded(change.text ?? []).cut);
  return (
    <div className="changes">
      <p className="small muted change-legend">
        {t.rich('changes.legend', { removed: <del className="change removed">{t('changes.legend.removed')}</del>, added: <ins className="change added">{t('changes.legend.added')}</ins> })}
      </p>
      {foldable && (
        <Checkbox isSelected={full} onChange={setFull}>
          {t('changes.full')}
        </Checkbox>
      )}
      {groupChanges(changes).map((group) => (
        <section key={group.field} className="change-group">
          <Heading>
            {stepWords(t, group.field) ?? t('entry.field.other')}
            {marked.includes(group.field) && <span className="change-mark">{mark}</span>}
          </Heading>
          {group.parts.map((part) => (
            <PartView key={part.id ?? ''} {...{ wording, group, part, full }} />
          ))}
        </section>
      ))}
    </div>
  );
}
