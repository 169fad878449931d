import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup, type RadioGroupProps as AriaRadioGroupProps } from 'react-aria-components';
import { FieldFrame, isInvalid, type FieldTexts } from './Field.tsx';
import './RadioGroup.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly isDisabled?: boolean;
}

export interface RadioGroupProps<T extends string> extends Omit<AriaRadioGroupProps, 'className' | 'children' | 'style' | 'value' | 'onChange'>, FieldTexts {
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One of several, each on its own row. */
export function RadioGroup<T extends string>({ choices, label, labelHidden, description, errorMessage, optional, onChange, className = '', ...rest }: RadioGroupProps<T>) {
  return (
    <AriaRadioGroup {...rest} onChange={(value) => onChange(value as T)} isInvalid={isInvalid(errorMessage)} className={`field-group ${className}`.trim()}>
      <FieldFrame {...{ label, labelHidden, description, errorMessage, optional }}>
        <div className="radios">
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} isDisabled={choice.isDisabled} className="radio">
              <span className="radio-dot" aria-hidden="true" />
              <span>
                {choice.label}
                {choice.description !== undefined && <span className="field-help radio-help">{choice.description}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}

/** One of a few, side by side: the same radio buttons, drawn as one control. */
export function Segment<T extends string>({ choices, label, labelHidden, description, errorMessage, optional, onChange, className = '', ...rest }: RadioGroupProps<T>) {
  return (
    <AriaRadioGroup {...rest} orientation="horizontal" onChange={(value) => onChange(value as T)} isInvalid={isInvalid(errorMessage)} className={`field-group ${className}`.trim()}>
      <FieldFrame {...{ label, labelHidden, description, errorMessage, optional }}>
        <div className="seg">
          {choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} isDisabled={choice.isDisabled} className={({ isSelected }) => (isSelected ? 'seg-item on' : 'seg-item')}>
              {choice.label}
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}
