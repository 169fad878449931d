import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useText } from '#renderer/text/useText.ts';
import './Field.css';

export interface FieldTexts {
  readonly label: string;
  /** The label is read but not shown; only where a heading beside says the same. */
  readonly labelHidden?: boolean;
  /** Help between label and field. */
  readonly description?: ReactNode;
  /** What is wrong and what to do; shown while set. */
  readonly errorMessage?: string | null;
  /** Says "frivilligt" after the label. */
  readonly optional?: boolean;
}

/** Label, help, field and error in their order; the error has a 3 px edge. */
export function FieldFrame({ label, labelHidden, description, errorMessage, optional, children }: FieldTexts & { readonly children: ReactNode }) {
  const t = useText();
  return (
    <>
      <Label className={labelHidden === true ? 'sr' : 'field-label'}>
        {label}
        {optional === true && <span className="optional"> {t('app.optional')}</span>}
      </Label>
      {description !== undefined && (
        <Text slot="description" className="field-help">
          {description}
        </Text>
      )}
      {children}
      <FieldError className="field-error">{errorMessage}</FieldError>
    </>
  );
}

/** True where there is an error text to show. */
export function isInvalid(errorMessage: string | null | undefined): boolean {
  return errorMessage !== undefined && errorMessage !== null && errorMessage !== '';
}
