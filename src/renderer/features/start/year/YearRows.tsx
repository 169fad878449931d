import { commitments } from '#core/tasks/commitments.ts';
import type { PlanMeeting, PlanPeriod } from '#core/tasks/year-plan.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Faults } from './form.ts';

interface RowProps<T> {
  readonly item: T;
  readonly place: string;
  readonly faults: Faults;
  readonly onChange: (item: T) => void;
  readonly onRemove: () => void;
}

function useFault(faults: Faults, place: string) {
  const t = useText();
  return (name: string): string | null => {
    const id = faults[`${place}.${name}`];
    return id === undefined ? null : t(id);
  };
}

function WhatFields<T extends PlanPeriod | PlanMeeting>({ item, place, faults, onChange }: Omit<RowProps<T>, 'onRemove'>) {
  const t = useText();
  const fault = useFault(faults, place);
  return (
    <>
      <TextField label={t('year.form.title')} value={item.title} maxLength={200} errorMessage={fault('title')} onChange={(title) => onChange({ ...item, title })} />
      <Select
        label={t('year.form.commitment')}
        value={item.commitment}
        choices={commitments.map((value) => ({ value, label: t(`year.commitment.${value}`) }))}
        onChange={(commitment) => onChange({ ...item, commitment })}
      />
    </>
  );
}

function EndOfRow<T extends PlanPeriod | PlanMeeting>({ item, onChange, onRemove }: Pick<RowProps<T>, 'item' | 'onChange' | 'onRemove'>) {
  const t = useText();
  return (
    <div className="year-end">
      <Checkbox isSelected={item.cancelled} onChange={(cancelled) => onChange({ ...item, cancelled })}>
        {t('year.form.cancelled')}
      </Checkbox>
      <Button slim variant="plain" icon="trash" aria-label={t('year.form.removeLabel', { title: item.title === '' ? t('year.form.untitled') : item.title })} onPress={onRemove}>
        {t('year.form.remove')}
      </Button>
    </div>
  );
}

/** A stretch of the year to fill in. */
export function PeriodRow(props: RowProps<PlanPeriod>) {
  const t = useText();
  const { item, place, faults, onChange } = props;
  const fault = useFault(faults, place);
  return (
    <fieldset className="year-row">
      <legend className="sr">{item.title === '' ? t('year.form.untitled') : item.title}</legend>
      <WhatFields {...props} />
      <TextField type="date" label={t('year.form.from')} value={item.from} errorMessage={fault('from')} onChange={(from) => onChange({ ...item, from })} />
      <TextField type="date" label={t('year.form.to')} value={item.to} errorMessage={fault('to')} onChange={(to) => onChange({ ...item, to })} />
      <EndOfRow {...props} />
    </fieldset>
  );
}

/** A meeting to fill in. */
export function MeetingRow(props: RowProps<PlanMeeting>) {
  const t = useText();
  const { item, place, faults, onChange } = props;
  const fault = useFault(faults, place);
  return (
    <fieldset className="year-row">
      <legend className="sr">{item.title === '' ? t('year.form.untitled') : item.title}</legend>
      <WhatFields {...props} />
      <TextField type="date" label={t('year.form.date')} value={item.date} errorMessage={fault('date')} onChange={(date) => onChange({ ...item, date })} />
      <TextField label={t('year.form.time')} optional value={item.time} maxLength={60} onChange={(time) => onChange({ ...item, time })} />
      <EndOfRow {...props} />
    </fieldset>
  );
}
