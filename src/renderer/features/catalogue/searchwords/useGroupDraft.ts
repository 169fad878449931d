import { useState } from 'react';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { readDraft, type GroupDraft } from './group-form.ts';

/** The group being written. It is kept in the personal folder while one writes, so that a closed window loses nothing. */
export interface DraftControl {
  readonly draft: GroupDraft | null;
  readonly restored: boolean;
  readonly write: (draft: GroupDraft) => void;
  /** As `write`, and goes to the form: it may be far from where one is. */
  readonly open: (draft: GroupDraft) => void;
  /** Counts the times somebody has gone to the form. */
  readonly opened: number;
  /** Saved, or not wanted. */
  readonly end: () => void;
}

export function useGroupDraft(): DraftControl {
  const { text, restored, setText, clear } = useDraft('sokord');
  const [opened, setOpened] = useState(0);
  const write = (draft: GroupDraft): void => setText(JSON.stringify(draft));
  const open = (draft: GroupDraft): void => {
    write(draft);
    setOpened(opened + 1);
  };
  return { draft: readDraft(text), restored, write, open, opened, end: clear };
}
