import { Radio, RadioGroup } from 'react-aria-components';
import type { JudgementOption } from '#core/evidence/template/schema.ts';
import { useText } from '#renderer/text/useText.ts';
import { RobSign } from './RobSign.tsx';
import './parts.css';

export interface JudgementPickerProps {
  /** What is judged: "Din bedömning av bortfall". Read, not shown. */
  readonly label: string;
  readonly options: readonly JudgementOption[];
  readonly value: string | null;
  /** What the rules propose; null while they propose nothing. */
  readonly proposal: string | null;
  readonly onChange: (code: string) => void;
  readonly isReadOnly?: boolean;
  readonly id?: string;
}

/** One of the template's judgements, each with its sign; the one proposed says so. */
export function JudgementPicker({ label, options, value, proposal, onChange, isReadOnly = false, id }: JudgementPickerProps) {
  const t = useText();
  return (
    <RadioGroup aria-label={label} value={value} onChange={onChange} isReadOnly={isReadOnly} className="judge" {...(id !== undefined && { id })}>
      {options.map(({ code, label: word, sign }) => (
        <Radio key={code} value={code} className={({ isSelected }) => (isSelected ? 'judge-row on' : 'judge-row')}>
          <RobSign sign={sign} />
          <span>{word}</span>
          {code === proposal && <span className="judge-tag">{t('signs.judge.asProposed')}</span>}
          {code === value && proposal !== null && code !== proposal && <span className="judge-tag">{t('signs.judge.notProposed')}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
