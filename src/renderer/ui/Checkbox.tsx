import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Checkbox.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children' | 'style'> {
  /** The text beside; without it `aria-label` must say what the box is for. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/** A check box with its text. */
export function Checkbox({ children, className = '', ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={`check ${className}`.trim()}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={isSelected || isIndeterminate ? 'box on' : 'box'} aria-hidden="true">
            {isIndeterminate ? <Icon name="minus" /> : isSelected && <Icon name="check" />}
          </span>
          {children !== undefined && <span className="check-text">{children}</span>}
        </>
      )}
    </AriaCheckbox>
  );
}
