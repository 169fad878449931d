import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useText } from '#renderer/text/useText.ts';
import { FieldFrame, isInvalid, type FieldTexts } from './Field.tsx';
import { Icon } from './Icon.tsx';
import './Popover.css';

export interface SelectChoice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

export interface SelectProps<T extends string> extends FieldTexts {
  readonly choices: readonly SelectChoice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** One of many, in a list that opens. Typing finds. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { choices, value, onChange, placeholder, isDisabled, className = '', label, labelHidden, description, errorMessage, optional } = props;
  const t = useText();
  return (
    <AriaSelect
      value={value}
      onChange={(key) => onChange(key as T)}
      placeholder={placeholder ?? t('app.choose')}
      isDisabled={isDisabled}
      isInvalid={isInvalid(errorMessage)}
      className={`field-group ${className}`.trim()}
    >
      <FieldFrame {...{ label, labelHidden, description, errorMessage, optional }}>
        <Button className="field select-button">
          <SelectValue />
          <Icon name="chevron" />
        </Button>
      </FieldFrame>
      <Popover className="popover">
        <ListBox className="options">
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="option">
              <span>
                {choice.label}
                {choice.description !== undefined && <span className="option-sub">{choice.description}</span>}
              </span>
              <Icon name="check" className="option-check" />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
