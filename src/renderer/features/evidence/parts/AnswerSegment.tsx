import { Radio, RadioGroup } from 'react-aria-components';
import { useText } from '#renderer/text/useText.ts';
import './parts.css';

export interface AnswerChoice {
  readonly code: string;
  readonly label: string;
  /** The key that chooses it, where keys are shown. */
  readonly keyHint?: string | undefined;
}

export interface AnswerSegmentProps {
  /** What is answered: "Svar på 3.4". Read, not shown. */
  readonly label: string;
  readonly choices: readonly AnswerChoice[];
  readonly value: string | null;
  readonly onChange: (code: string) => void;
  readonly isReadOnly?: boolean;
  readonly id?: string;
}

/** The answers of one question as one row of radio buttons; on a narrow page below each other. */
export function AnswerSegment({ label, choices, value, onChange, isReadOnly = false, id }: AnswerSegmentProps) {
  const t = useText();
  return (
    <RadioGroup aria-label={label} value={value} onChange={onChange} isReadOnly={isReadOnly} orientation="horizontal" className="opts" {...(id !== undefined && { id })}>
      {choices.map(({ code, label: words, keyHint }) => (
        <Radio key={code} value={code} className={({ isSelected }) => (isSelected ? 'opt on' : 'opt')}>
          <span className="opt-dot" aria-hidden="true" />
          <span>{words}</span>
          {keyHint !== undefined && (
            <>
              <kbd className="opt-key" aria-hidden="true">
                {keyHint}
              </kbd>
              <span className="sr">, {t('signs.answer.key', { key: keyHint })}</span>
            </>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
