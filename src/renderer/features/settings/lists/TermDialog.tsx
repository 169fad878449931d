import type { Term } from '#core/shared/vocabulary.ts';
import { EditDialog } from './EditDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { RetireDialog } from './RetireDialog.tsx';
import type { ListView } from './useLists.ts';

export interface OpenDialog {
  readonly kind: 'edit' | 'merge' | 'retire' | 'history';
  readonly term: Term;
}

export interface TermDialogProps {
  readonly view: ListView;
  readonly term: Term;
  readonly onClose: () => void;
  /** The row it was opened from is no longer there to go back to. */
  readonly onGone: () => void;
}

const dialogs = { edit: EditDialog, merge: MergeDialog, retire: RetireDialog, history: HistoryDialog } as const;

/** What has been asked to be done with a term. */
export function TermDialog({ kind, ...props }: TermDialogProps & Pick<OpenDialog, 'kind'>) {
  const Chosen = dialogs[kind];
  return <Chosen {...props} />;
}
