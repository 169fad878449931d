import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Token.css';

export interface TokenProps {
  readonly children: ReactNode;
  /** Takes the token away; without it the token only tells. */
  readonly onRemove?: () => void;
  /** What the cross does, in words: "Ta bort ålder 15". */
  readonly removeLabel?: string;
}

/** How a search was read, or what has been chosen. */
export function Token({ children, onRemove, removeLabel }: TokenProps) {
  return (
    <span className="token">
      {children}
      {onRemove !== undefined && (
        <Button className="token-remove" aria-label={removeLabel} onPress={onRemove}>
          <Icon name="close" />
        </Button>
      )}
    </span>
  );
}
