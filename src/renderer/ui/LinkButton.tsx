import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon, type IconName } from './Icon.tsx';
import { buttonClass, type ButtonLook } from './buttonClass.ts';
import './Button.css';

export interface LinkButtonProps extends Omit<LinkProps, 'className' | 'children'>, ButtonLook {
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A link to another page that looks like a button, because it is the next step. */
export function LinkButton({ variant, slim, block, icon, children, className, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass({ variant, slim, block }, className)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Link>
  );
}
