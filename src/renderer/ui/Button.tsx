import { useId, type ReactNode, type Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';
import { buttonClass, type ButtonLook } from './buttonClass.ts';
import './Button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'>, ButtonLook {
  readonly icon?: IconName;
  readonly children?: ReactNode;
  /** Why the button is disabled; stands beside it and is read with it. */
  readonly why?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. One primary per view; a disabled one says why. */
export function Button({ variant, slim, block, icon, children, why, className, ...rest }: ButtonProps) {
  const whyId = useId();
  const says = why !== undefined && rest.isDisabled === true;
  const button = (
    <AriaButton
      type="button"
      {...rest}
      className={buttonClass({ variant, slim, block }, className)}
      aria-describedby={says ? whyId : rest['aria-describedby']}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
  if (!says) return button;
  return (
    <span className="btn-why">
      {button}
      <span id={whyId} className="small muted">
        {why}
      </span>
    </span>
  );
}
