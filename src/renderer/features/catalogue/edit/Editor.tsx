import { useState } from 'react';
import { Link } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useSaveKey } from '#renderer/ui/useSaveKey.ts';
import { ConflictStep } from './ConflictStep.tsx';
import { contentOf, isChanged, onTopOf, resumeEditing, startEditing, type Editing } from './editing.ts';
import { EntryForm } from './EntryForm.tsx';
import { FormContext } from './form.ts';
import { FaultSummary, FoundDraft, Moved, useSavedBy } from './Notices.tsx';
import { SavePanel, SectionLinks } from './SavePanel.tsx';
import { jumpTo } from './useForm.ts';
import { useEditor, type Draft } from './useEditor.ts';
import { useFieldFromAddress } from './useFieldFromAddress.ts';

export interface EditorProps {
  readonly id: string | null;
  /** As it is stored now; follows what others save. */
  readonly entry: Intervention | null;
  readonly draft: Draft | null;
  readonly vocabulary: Vocabulary;
}

function Crumb({ entry }: { readonly entry: Intervention | null }) {
  const t = useText();
  return (
    <nav className="crumb" aria-label={t('entry.crumb')}>
      <span>
        <Link className="quiet" to="/katalog">
          {t('entry.catalogue')}
        </Link>
        {entry !== null && (
          <>
            {' / '}
            <Link className="quiet" to={`/katalog/${entry.id}`}>
              {entry.abbreviation || entry.name}
            </Link>
          </>
        )}
      </span>
    </nav>
  );
}

/** Throwing away what was written, with the way back. */
function useDiscard(entry: Intervention | null, editing: Editing, setEditing: (editing: Editing) => void) {
  const t = useText();
  const toast = useToasts();
  return (): void => {
    const before = editing;
    setEditing(startEditing(entry));
    toast({
      text: t('edit.draft.discarded'),
      undo: () => {
        // A new object: the draft is kept again.
        setEditing({ ...before });
        toast({ text: t('edit.draft.back') });
      },
    });
  };
}

/** The whole page about one entry that is being written. */
export function Editor({ id, entry, draft, vocabulary }: EditorProps) {
  const t = useText();
  const toast = useToasts();
  const [start] = useState(() => (draft === null ? startEditing(entry) : resumeEditing(draft)));
  const editor = useEditor({ id, entry, draft, vocabulary, start });
  const { editing, setEditing, form, announced, saving, mode } = editor;
  const discard = useDiscard(entry, editing, setEditing);
  const movedTo = entry !== null && editing.baseRevision !== null && entry.revision > editing.baseRevision ? entry.revision : null;
  const movedBy = useSavedBy(id, movedTo);
  useSaveKey(editor.save);
  useFieldFromAddress(form);

  const take = (): void => {
    if (entry === null) return;
    const theirs = { content: contentOf(entry), revision: entry.revision, by: movedBy };
    if (onTopOf(editing, theirs).asked.length === 0) toast({ text: t('edit.moved.taken') });
    saving.joined(editing, theirs);
  };
  if (saving.conflict !== null) return <ConflictStep conflict={saving.conflict} saving={saving} onSave={editor.saveResolved} stopped={editor.stopped} />;
  return (
    <FormContext value={form}>
      <Crumb entry={entry} />
      <PageTitle>{entry === null ? t(mode === 'save' ? 'edit.new.title' : 'edit.new.propose') : t('edit.title', { name: entry.abbreviation || entry.name })}</PageTitle>
      <p className="edit-to-save">
        <a href="#spara" onClick={(event) => (event.preventDefault(), jumpTo(form, ['reason']))}>
          {t('edit.save.to')}
        </a>
      </p>
      <div className="edit">
        <div className="edit-main">
          {entry === null && <p className="form-text">{t('edit.new.intro')}</p>}
          {draft !== null && isChanged(editing) && <FoundDraft at={draft.at} onDiscard={discard} />}
          {movedTo !== null && <Moved by={movedBy} onTake={take} />}
          {saving.error !== null && <ErrorState error={saving.error} onRetry={editor.save} />}
          <FaultSummary asked={editor.asked} extra={editor.reasonProblem === null ? [] : [{ path: ['reason'], label: t('edit.save.why'), problem: editor.reasonProblem }]} />
          <p className="sr" role="status">
            {announced}
          </p>
          <EntryForm onSubmit={editor.save} />
        </div>
        <aside className="edit-aside" aria-label={t('edit.save.heading')}>
          <SavePanel
            mode={mode}
            isNew={id === null}
            changed={isChanged(editing)}
            busy={saving.busy}
            draft={editor.kept.state}
            reason={editor.reason}
            reasonProblem={editor.reasonProblem}
            onReason={editor.setReason}
            onSave={editor.save}
            onDiscard={discard}
            closeTo={id === null ? '/katalog' : `/katalog/${id}`}
            stopped={editor.stopped}
            explains={editor.explains}
          />
          <SectionLinks />
        </aside>
      </div>
    </FormContext>
  );
}
