import { useState } from 'react';
import type { Bucket, WorkRow } from '#core/catalogue/work-groups.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Num } from '#renderer/ui/Num.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { WorkLine, type LineActions } from './WorkLine.tsx';
import { canPlan } from './useChange.ts';

/** So many rows are drawn at a time: a row is heavy, and nobody reads a thousand. */
const step = 40;

interface WorkSectionProps {
  readonly bucket: Bucket;
  readonly rows: readonly WorkRow[];
  readonly selected: ReadonlySet<string>;
  readonly actions: LineActions;
  readonly onSelectMany: (rows: readonly WorkRow[], on: boolean) => void;
}

/** What is to be done at one time. */
export function WorkSection({ bucket, rows, selected, actions, onSelectMany }: WorkSectionProps) {
  const t = useText();
  const [shown, setShown] = useState(step);
  const choosable = rows.filter(canPlan);
  const chosen = choosable.filter(({ key }) => selected.has(key)).length;
  const left = rows.length - shown;
  const title = (
    <>
      {t(`tasks.bucket.${bucket}`)} <Num className="work-count" value={rows.length} />
    </>
  );
  return (
    <Section title={title} className={`works ${bucket}`}>
      {choosable.length > 1 && !actions.readOnly && (
        <Checkbox className="work-all" isSelected={chosen === choosable.length} isIndeterminate={chosen > 0 && chosen < choosable.length} onChange={(on) => onSelectMany(choosable, on)}>
          {t('tasks.row.selectAll', { count: choosable.length, bucket: t(`tasks.bucket.${bucket}`) })}
        </Checkbox>
      )}
      <ol className="work-list">
        {rows.slice(0, shown).map((row) => (
          <WorkLine key={row.key} row={row} isSelected={selected.has(row.key)} actions={actions} />
        ))}
      </ol>
      {left > 0 && <Button onPress={() => setShown(shown + step)}>{t('tasks.more', { count: Math.min(step, left), left })}</Button>}
    </Section>
  );
}
