import { useEffect, useRef, useState } from 'react';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { SideView } from './SideView.tsx';
import type { ConsensusRow, Ready } from './types.ts';
import { useDecide } from './useDecide.ts';
import { rowName, wordOf } from './row-words.ts';

interface RowProps {
  readonly row: ConsensusRow;
  readonly data: Ready;
  readonly locked: boolean;
}

interface Kept {
  readonly value: string;
  readonly reason: string;
  readonly third: string;
}

function readKept(text: string): Kept {
  try {
    const { value, reason, third } = JSON.parse(text) as Partial<Kept>;
    return { value: value ?? '', reason: reason ?? '', third: third ?? '' };
  } catch {
    return { value: '', reason: '', third: '' };
  }
}

/** What the two come to, with why, or who else decided. It is kept while it is written. */
function DecideForm({ row, data, onDone }: Omit<RowProps, 'locked'> & { readonly onDone: () => void }) {
  const t = useText();
  const { key, resolution } = row;
  const draft = useDraft(`samsyn-${data.resultId}-${key}`);
  const { decide } = useDecide(data.resultId);
  const [tried, setTried] = useState(false);
  const written = draft.text === '' && resolution !== null ? { value: resolution.value, reason: resolution.reason, third: resolution.third } : readKept(draft.text);
  const write = (change: Partial<Kept>): void => draft.setText(JSON.stringify({ ...written, ...change }));
  const name = rowName(t, row);
  const save = (): void => {
    setTried(true);
    if (written.value === '' || written.reason.trim() === '') return;
    decide.mutate({ key, name, ...written, reason: written.reason.trim(), third: written.third.trim() }, { onSuccess: () => (draft.clear(), onDone()) });
  };
  const choices = row.options.map((code) => ({ value: code, label: wordOf(data.template, row, code) ?? code }));
  return (
    <form className="con-decide" aria-label={name} onSubmit={(event) => (event.preventDefault(), save())}>
      {draft.restored && <p className="small con-note">{t('consensus.restored')}</p>}
      <Segment label={t('consensus.resolve.value')} choices={choices} value={written.value === '' ? null : written.value} errorMessage={tried && written.value === '' ? t('consensus.resolve.missingValue') : null} onChange={(value) => write({ value })} />
      <TextArea label={t('consensus.resolve.reason')} isRequired rows={2} value={written.reason} errorMessage={tried && written.reason.trim() === '' ? t('consensus.resolve.missingReason') : null} onChange={(reason) => write({ reason })} />
      <TextField className="con-third" label={t('consensus.resolve.third')} description={t('consensus.resolve.thirdHelp')} optional maxLength={200} value={written.third} onChange={(third) => write({ third })} />
      <p>
        <Button type="submit" isPending={decide.isPending}>
          {t('consensus.resolve.save')}
        </Button>
      </p>
    </form>
  );
}

function Decided({ row, data, locked, onChange }: RowProps & { readonly onChange: () => void }) {
  const t = useText();
  const { resolution } = row;
  if (resolution === null) return null;
  const values = { name: resolution.by, third: resolution.third, date: formatDay(resolution.at) };
  return (
    <div className="con-decided">
      <p>
        <b>{wordOf(data.template, row, resolution.value)}</b> {resolution.reason}
      </p>
      <p className="small muted">{t(resolution.third === '' ? 'consensus.resolve.by' : 'consensus.resolve.byThird', values)}</p>
      {!locked && (
        <Button slim aria-label={t('consensus.resolve.changeNamed', { name: rowName(t, row) })} onPress={onChange}>
          {t('consensus.resolve.change')}
        </Button>
      )}
    </div>
  );
}

interface DifferenceProps extends RowProps {
  /** Whether this row's form is the open one. */
  readonly writing: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** One difference: the two sides, and what they come to. */
export function DifferenceRow({ row, data, locked, writing, onOpen, onDone }: DifferenceProps) {
  const t = useText();
  const place = useRef<HTMLLIElement>(null);
  const [opened, setOpened] = useState(false);
  const [first, second] = data.assessments;
  const name = rowName(t, row);
  // What was asked for is where one goes on; the button that asked is gone.
  useEffect(() => {
    if (opened && writing) place.current?.querySelector<HTMLElement>('.con-decide [role="radio"], .con-decide input')?.focus();
  }, [opened, writing]);
  const open = (): void => {
    setOpened(true);
    onOpen();
  };
  const done = (): void => {
    setOpened(false);
    onDone();
    place.current?.focus();
  };
  return (
    <li ref={place} tabIndex={-1} className="con-row" data-key={row.key}>
      <h3>
        <span className="muted">{name}</span> {row.kind === 'overall' ? '' : row.text}
      </h3>
      <div className="con-sides">
        <SideView row={row} side={row.a} assessor={first?.assessor ?? ''} data={data} />
        <SideView row={row} side={row.b} assessor={second?.assessor ?? ''} data={data} />
      </div>
      {writing && <DecideForm row={row} data={data} onDone={done} />}
      {!writing && row.resolution !== null && <Decided row={row} data={data} locked={locked} onChange={open} />}
      {!row.open && row.resolution === null && !locked && <p className="small muted">{t('consensus.depends')}</p>}
      {!writing && row.open && !locked && (
        <p>
          <Button slim aria-label={t('consensus.resolve.named', { name })} onPress={open}>
            {t('consensus.resolve.save')}
          </Button>
        </p>
      )}
    </li>
  );
}
