import type { IconName } from '#renderer/ui/Icon.tsx';

/** What choosing a row does: go to an address, or do something. */
export interface Command {
  readonly id: string;
  readonly group: 'entries' | 'go' | 'do' | 'helpPages';
  readonly label: string;
  /** Shown in grey after the label: an abbreviation. */
  readonly extra?: string;
  /** More words that find it. */
  readonly words: readonly string[];
  readonly icon?: IconName;
  readonly address?: string;
  readonly run?: () => void;
  readonly isDisabled?: boolean;
}

export const groups = ['entries', 'go', 'do', 'helpPages'] as const;
