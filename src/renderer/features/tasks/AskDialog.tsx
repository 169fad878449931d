import { useState, type ReactNode } from 'react';
import { contractAlarms } from '#core/catalogue/completeness.ts';
import { addDays, addMonths } from '#core/shared/days.ts';
import type { WorkRow } from '#core/catalogue/work-groups.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { today } from './useTasks.ts';

/** What is asked before a change, and of which rows. */
export interface Question {
  readonly ask: 'owner' | 'due' | 'snooze' | 'done' | 'decline';
  readonly rows: readonly WorkRow[];
}

interface AskProps {
  readonly question: Question;
  readonly names: readonly string[];
  readonly onAnswer: (answer: string) => void;
  readonly onClose: () => void;
}

interface FormProps extends AskProps {
  readonly title: string;
  readonly first: string;
  readonly isFaulty?: (value: string) => boolean;
  readonly children: (value: string, setValue: (value: string) => void) => ReactNode;
}

function Form({ title, first, isFaulty = () => false, children, onAnswer, onClose }: FormProps) {
  const t = useText();
  const [value, setValue] = useState(first);
  const send = (): void => {
    if (!isFaulty(value)) onAnswer(value.trim());
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={isFaulty(value)} onPress={send}>
            {t('tasks.ask.save')}
          </Button>
        </>
      }
    >
      <form
        className="ask"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {children(value, setValue)}
      </form>
    </Dialog>
  );
}

function OwnerForm(props: AskProps) {
  const t = useText();
  return (
    <Form {...props} title={t('tasks.ask.ownerTitle')} first={props.question.rows.length === 1 ? (props.question.rows[0]?.owner ?? '') : ''}>
      {(value, setValue) => (
        <>
          <TextField autoFocus label={t('tasks.ask.ownerLabel')} description={t('tasks.ask.ownerHelp')} value={value} onChange={setValue} maxLength={200} />
          {props.names.length > 0 && (
            <div role="group" aria-label={t('tasks.ask.ownerKnown')} className="ask-quick">
              {props.names.slice(0, 12).map((name) => (
                <Button key={name} slim onPress={() => setValue(name)}>
                  {name}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </Form>
  );
}

/** When a contract's next alarm sounds, where one row has a contract and an alarm is left. */
function nextAlarm(rows: readonly WorkRow[]): string | null {
  const reasons = rows.length === 1 ? (rows[0]?.works ?? []).map(({ reason }) => reason) : [];
  const contract = reasons.find((reason) => reason?.kind === 'contract');
  if (contract?.kind !== 'contract') return null;
  const months = contractAlarms.find((one) => one < contract.alarm);
  return months === undefined ? null : addMonths(contract.due, -months);
}

function DayForm(props: AskProps) {
  const t = useText();
  const snooze = props.question.ask === 'snooze';
  const day = today();
  const isFaulty = (value: string): boolean => snooze && value <= day;
  const alarm = snooze ? nextAlarm(props.question.rows) : null;
  const quick = [
    ...(alarm === null ? [] : [['alarm', alarm] as const]),
    ['week', addDays(day, 7)] as const,
    ['month', addMonths(day, 1)] as const,
    ['quarter', addMonths(day, 3)] as const,
  ];
  return (
    <Form {...props} isFaulty={isFaulty} title={t(snooze ? 'tasks.ask.snoozeTitle' : 'tasks.ask.dueTitle')} first={snooze ? addDays(day, 7) : (props.question.rows[0]?.due ?? '')}>
      {(value, setValue) => (
        <>
          <TextField
            autoFocus
            type="date"
            label={t('tasks.ask.dueLabel')}
            description={t(snooze ? 'tasks.ask.snoozeHelp' : 'tasks.ask.dueHelp')}
            value={value}
            onChange={setValue}
            errorMessage={isFaulty(value) ? t('tasks.ask.past') : null}
          />
          <div className="ask-quick">
            {quick.map(([word, to]) => (
              <Button key={word} slim onPress={() => setValue(to)}>
                {t(`tasks.ask.${word}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Form>
  );
}

function NoteForm(props: AskProps) {
  const t = useText();
  const done = props.question.ask === 'done';
  return (
    <Form {...props} title={done ? t('tasks.ask.doneTitle', { subject: props.question.rows[0]?.subject }) : t('tasks.ask.declineTitle')} first="">
      {(value, setValue) => (
        <TextArea autoFocus rows={3} optional label={t(done ? 'tasks.ask.doneLabel' : 'tasks.ask.declineLabel')} description={t(done ? 'tasks.ask.doneHelp' : 'start.inbox.reasonHelp')} value={value} onChange={setValue} maxLength={2_000} />
      )}
    </Form>
  );
}

/** One short question over the page: who, when, or how it went. */
export function AskDialog(props: AskProps) {
  const { ask } = props.question;
  if (ask === 'owner') return <OwnerForm {...props} />;
  return ask === 'due' || ask === 'snooze' ? <DayForm {...props} /> : <NoteForm {...props} />;
}
