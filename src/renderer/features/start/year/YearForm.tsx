import type { ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { newMeeting, newPeriod, type YearDraft } from './form.ts';
import { useYearForm } from './useYearForm.ts';
import { MeetingRow, PeriodRow } from './YearRows.tsx';

function Part({ title, add, onAdd, children }: { readonly title: string; readonly add: string; readonly onAdd: () => void; readonly children: ReactNode }) {
  return (
    <section className="year-rows" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <div>
        <Button slim icon="plus" onPress={onAdd}>
          {add}
        </Button>
      </div>
    </section>
  );
}

/** The same list with one item changed, or gone where it is null. */
function withItem<T>(items: readonly T[], index: number, item: T | null): T[] {
  return items.flatMap((one, at) => (at !== index ? [one] : item === null ? [] : [item]));
}

/** The year's stretches and meetings, to change, add and take away. */
export function YearForm({ year, saved, onDone }: { readonly year: number; readonly saved: YearDraft; readonly onDone: () => void }) {
  const t = useText();
  const { value, change, faults, save, submit, discard, restored } = useYearForm(year, saved, onDone);
  const { periods, meetings } = value;
  return (
    <form
      className="year-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {restored && <p className="small muted">{t('app.draft.restored')}</p>}
      <Part title={t('year.form.periods')} add={t('year.form.addPeriod')} onAdd={() => change({ periods: [...periods, newPeriod(crypto.randomUUID(), 'survey')] })}>
        {periods.map((item, index) => (
          <PeriodRow key={item.id} item={item} place={`periods.${index}`} faults={faults} onChange={(next) => change({ periods: withItem(periods, index, next) })} onRemove={() => change({ periods: withItem(periods, index, null) })} />
        ))}
      </Part>
      <Part title={t('year.form.meetings')} add={t('year.form.addMeeting')} onAdd={() => change({ meetings: [...meetings, newMeeting(crypto.randomUUID(), 'workshop')] })}>
        {meetings.map((item, index) => (
          <MeetingRow key={item.id} item={item} place={`meetings.${index}`} faults={faults} onChange={(next) => change({ meetings: withItem(meetings, index, next) })} onRemove={() => change({ meetings: withItem(meetings, index, null) })} />
        ))}
      </Part>
      {save.error !== null && <ErrorState error={save.error} actions={<Button onPress={discard}>{t('year.form.readAgain')}</Button>} />}
      {Object.keys(faults).length > 0 && <p role="alert">{t('year.fault.some', { count: Object.keys(faults).length })}</p>}
      <div className="form-actions">
        <Button type="submit" variant="primary" isDisabled={save.isPending}>
          {t('year.form.save')}
        </Button>
        <Button onPress={discard}>{t('year.form.discard')}</Button>
      </div>
    </form>
  );
}
