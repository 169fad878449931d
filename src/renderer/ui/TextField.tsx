import { Input, TextArea as AriaTextArea, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { FieldFrame, isInvalid, type FieldTexts } from './Field.tsx';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'>, FieldTexts {
  readonly placeholder?: string;
  /** Set in the serif, because it is what a source says. */
  readonly source?: boolean;
  readonly className?: string;
  readonly inputRef?: React.Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField({ label, labelHidden, description, errorMessage, optional, placeholder, source, className = '', inputRef, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={isInvalid(errorMessage)} className={`field-group ${className}`.trim()}>
      <FieldFrame {...{ label, labelHidden, description, errorMessage, optional }}>
        <Input ref={inputRef} className={source === true ? 'field source' : 'field'} placeholder={placeholder} />
      </FieldFrame>
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'inputRef'> {
  readonly rows?: number;
  readonly inputRef?: React.Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea({ label, labelHidden, description, errorMessage, optional, placeholder, source, rows = 4, className = '', inputRef, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} isInvalid={isInvalid(errorMessage)} className={`field-group ${className}`.trim()}>
      <FieldFrame {...{ label, labelHidden, description, errorMessage, optional }}>
        <AriaTextArea ref={inputRef} rows={rows} className={source === true ? 'field source' : 'field'} placeholder={placeholder} />
      </FieldFrame>
    </AriaTextField>
  );
}
