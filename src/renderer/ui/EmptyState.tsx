import type { ReactNode } from 'react';
import './States.css';

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
}

/** Nothing here yet: what belongs here, and the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children !== undefined && <div className="state-text">{children}</div>}
      {action !== undefined && <div className="state-actions">{action}</div>}
    </div>
  );
}
