import { useState } from 'react';
import { evidenceWorkKinds } from '#core/evidence/work-queue.ts';
import { useText } from '#renderer/text/useText.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Num } from '#renderer/ui/Num.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { missedKind, ownerChoices, type Filter } from './filter.ts';
import type { Tasks } from './useTasks.ts';

const kindOrder = ['task', 'suggestion', 'proposal', ...evidenceWorkKinds, 'review', 'contract', 'licence', 'figures', 'missing', 'unverified', 'verdict-years', 'examples', missedKind];

/** A kind in words; one that is not known is a task. */
export function kindWord(kind: string): TextId {
  const id = `tasks.kind.${kind}`;
  return id in messages ? (id as TextId) : 'tasks.kind.task';
}

interface FiltersProps {
  readonly filter: Filter;
  readonly tasks: Tasks;
  readonly onChange: (change: Partial<Filter>) => void;
}

/** Whose and what: counts say what choosing would show. */
export function Filters({ filter, tasks, onChange }: FiltersProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const counts = new Map(tasks.kinds.map(({ kind, count }) => [kind, count]));
  const kinds = kindOrder.filter((kind) => counts.has(kind) || filter.kinds.includes(kind));
  const narrowed = filter.owner !== 'all' || filter.kinds.length > 0 || filter.text !== '';
  const toggle = (kind: string, on: boolean): void => onChange({ kinds: on ? [...filter.kinds, kind] : filter.kinds.filter((one) => one !== kind) });
  return (
    <section className={isOpen ? 'work-filters open' : 'work-filters'} aria-label={t('tasks.filters')}>
      <Button slim icon="list" className="work-filter-toggle" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('tasks.filters')}
      </Button>
      <RadioGroup
        label={t('tasks.owner')}
        value={filter.owner}
        onChange={(owner) => onChange({ owner })}
        choices={ownerChoices.map((value) => ({
          value,
          label: (
            <span className="work-choice">
              {t(`tasks.owner.${value}`)} <Num className="c" value={tasks.owners[value]} />
            </span>
          ),
        }))}
      />
      <fieldset className="work-kinds">
        <legend>{t('tasks.kind')}</legend>
        {kinds.map((kind) => (
          <Checkbox key={kind} isSelected={filter.kinds.includes(kind)} onChange={(on) => toggle(kind, on)}>
            <span className="work-choice">
              {t(kindWord(kind))} <Num className="c" value={counts.get(kind) ?? 0} />
            </span>
          </Checkbox>
        ))}
      </fieldset>
      {(tasks.snoozed > 0 || filter.snoozed) && (
        <Checkbox isSelected={filter.snoozed} onChange={(snoozed) => onChange({ snoozed })}>
          {t('tasks.snoozed', { count: tasks.snoozed })}
        </Checkbox>
      )}
      {narrowed && (
        <Button slim variant="plain" onPress={() => onChange({ owner: 'all', kinds: [], text: '' })}>
          {t('tasks.clear')}
        </Button>
      )}
    </section>
  );
}
