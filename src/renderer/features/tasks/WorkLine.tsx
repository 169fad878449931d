import { Link } from 'react-router';
import type { WorkRow } from '#core/catalogue/work-groups.ts';
import { isSnoozed } from '#core/catalogue/work-queue.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Menu, type MenuAction } from '#renderer/ui/Menu.tsx';
import { rowAddress, whyAddress } from './address.ts';
import type { Question } from './AskDialog.tsx';
import { canPlan, isTask, type Change } from './useChange.ts';
import { today } from './useTasks.ts';
import { whyWords } from './whyWords.ts';

export interface LineActions {
  readonly readOnly: boolean;
  readonly me: string;
  readonly onSelect: (row: WorkRow, on: boolean) => void;
  readonly onChange: (rows: readonly WorkRow[], change: Change) => void;
  readonly onAsk: (question: Question) => void;
  readonly onReviewed: (row: WorkRow) => void;
  readonly onAccept: (row: WorkRow) => void;
}

function Why({ row, me }: { readonly row: WorkRow; readonly me: string }) {
  const t = useText();
  const day = today();
  const words = row.works.map(({ key, reason, why }) => ({ key, reason, text: reason === null ? why : whyWords(reason, day, t) }));
  const told = words.filter(({ text }) => text.trim() !== '' && text.trim() !== row.subject);
  return (
    <ul className="work-why">
      {told.map(({ key, reason, text }) => (
        <li key={key}>{reason === null || row.about === null ? text : <Link to={whyAddress(row.about.id, reason, me)}>{text}</Link>}</li>
      ))}
    </ul>
  );
}

function Subject({ row }: { readonly row: WorkRow }) {
  const t = useText();
  const to = rowAddress(row);
  const name = row.subject === '' ? t('tasks.row.general') : row.subject;
  const mark = row.source === 'suggestion' || row.source === 'proposal' || row.source === 'evidence' ? t(`tasks.row.${row.source}`) : null;
  return (
    <p className="work-subject">
      {to === null ? name : <Link to={to}>{name}</Link>}
      {mark !== null && <span className="work-mark">{mark}</span>}
    </p>
  );
}

function useActions(row: WorkRow, actions: LineActions): readonly MenuAction[] {
  const t = useText();
  const { me, readOnly, onChange, onAsk, onReviewed } = actions;
  const act = (id: string, label: string, run: () => void, isDisabled = readOnly): MenuAction => ({ id, label, run, isDisabled });
  if (row.source === 'suggestion') return [act('decline', t('tasks.do.decline'), () => onAsk({ ask: 'decline', rows: [row] }))];
  const snoozed = isSnoozed(row, today());
  const take = { ...act('take', t('tasks.do.take'), () => onChange([row], { owner: me }), readOnly || me === ''), ...(me === '' && { description: t('tasks.do.noName') }) };
  return [
    take,
    act('give', t('tasks.do.give'), () => onAsk({ ask: 'owner', rows: [row] })),
    act('due', t('tasks.do.due'), () => onAsk({ ask: 'due', rows: [row] })),
    snoozed ? act('wake', t('tasks.do.wake'), () => onChange([row], { snoozedUntil: null })) : act('snooze', t('tasks.do.snooze'), () => onAsk({ ask: 'snooze', rows: [row] })),
    ...(isTask(row) ? [act('done', t('tasks.do.doneNote'), () => onAsk({ ask: 'done', rows: [row] }))] : []),
    ...(row.source === 'catalogue' && !row.works.some(({ kind }) => kind === 'review') ? [act('reviewed', t('work.reviewed.action'), () => onReviewed(row))] : []),
  ];
}

function Buttons({ row, actions }: { readonly row: WorkRow; readonly actions: LineActions }) {
  const t = useText();
  const more = useActions(row, actions);
  const { readOnly } = actions;
  const { subject } = row;
  return (
    <div className="work-do">
      {isTask(row) && (
        <Button slim icon="check" isDisabled={readOnly} aria-label={t('tasks.row.doneLabel', { subject })} onPress={() => actions.onChange([row], { state: 'done' })}>
          {t('tasks.do.done')}
        </Button>
      )}
      {row.works.some(({ kind, reason }) => kind === 'review' && reason !== null) && (
        <Button slim icon="check" isDisabled={readOnly} aria-label={t('tasks.row.reviewedLabel', { subject })} onPress={() => actions.onReviewed(row)}>
          {t('work.reviewed.action')}
        </Button>
      )}
      {row.source === 'suggestion' && (
        <Button slim isDisabled={readOnly} onPress={() => actions.onAccept(row)}>
          {t('tasks.do.accept')}
        </Button>
      )}
      {row.source !== 'proposal' && <Menu slim variant="plain" label={t('tasks.row.more')} aria-label={t('tasks.row.moreLabel', { subject })} actions={more} />}
    </div>
  );
}

/** One row of the queue: what, why, who, when, and what to do with it. */
export function WorkLine({ row, isSelected, actions }: { readonly row: WorkRow; readonly isSelected: boolean; readonly actions: LineActions }) {
  const t = useText();
  const { subject, due, snoozedUntil } = row;
  return (
    <li className={isSelected ? 'work chosen' : 'work'}>
      {canPlan(row) ? (
        <Checkbox aria-label={t('tasks.row.select', { subject })} isSelected={isSelected} isDisabled={actions.readOnly} onChange={(on) => actions.onSelect(row, on)} />
      ) : (
        <span />
      )}
      <div className="work-what">
        <Subject row={row} />
        <Why row={row} me={actions.me} />
      </div>
      <p className={row.owner === '' ? 'work-who muted' : 'work-who'}>{row.owner === '' ? t('tasks.row.nobody') : row.owner}</p>
      <p className={row.bucket === 'overdue' ? 'work-when late' : 'work-when'}>
        {due !== null && <time dateTime={due}>{t('tasks.row.due', { date: formatDay(due) })}</time>}
        {isSnoozed(row, today()) && <span className="work-later">{t('tasks.row.snoozed', { date: formatDay(snoozedUntil ?? '') })}</span>}
      </p>
      <Buttons row={row} actions={actions} />
    </li>
  );
}
