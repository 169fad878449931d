import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FieldIssue } from '#core/shared/errors.ts';
import type { Study } from '#core/evidence/records/study.ts';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { differing, faultsIn, fieldOf, formFrom, formOf, studyOf, type Faults, type StudyForm } from './study-form.ts';

export interface Stored {
  readonly id: string;
  readonly revision: number;
  readonly study: Study;
}

/** What somebody else has saved meanwhile. */
export interface Conflict {
  readonly revision: number;
  readonly theirs: StudyForm;
}

function conflictOf(error: unknown): Conflict | null {
  const { code, details } = failureOf(error);
  const theirs = details['theirs'] as { revision?: number; data?: Study } | undefined;
  return code === 'CONFLICT' && theirs?.revision !== undefined && theirs.data !== undefined ? { revision: theirs.revision, theirs: formOf(theirs.data) } : null;
}

/** Objections of the back end that belong to fields. */
function objections(error: unknown): Faults {
  const { code, details } = failureOf(error);
  const paths = code === 'RULE_VIOLATION' && details['rule'] === 'R3' ? [details['path'] as FieldIssue['path']] : [];
  return Object.fromEntries(paths.flatMap((path) => {
    const field = fieldOf(path);
    return field === null ? [] : [[field, { code: 'identity' }] as const];
  }));
}

function focusFirst(faults: Faults): void {
  const [first] = Object.keys(faults);
  // After the errors have been drawn: the field then says what is wrong as it is reached.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#study-${first ?? ''}`)?.focus());
}

/** A study being written: kept while it is, checked when it is saved, never lost. */
export function useStudyForm({ stored, start }: { readonly stored: Stored | null; readonly start: StudyForm }) {
  const t = useText();
  const toast = useToasts();
  const navigate = useNavigate();
  const draft = useDraft(`study-${stored?.id ?? 'new'}`);
  const [newId] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Faults>({});
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const form = formFrom(draft.text) ?? start;
  const faults = { ...(tried ? faultsIn(form) : {}), ...refused };

  const change = (next: StudyForm): void => {
    setRefused({});
    draft.setText(JSON.stringify(next));
  };
  const store = async (revision: number | undefined): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const saved = await client.evidence.study.save({ id: stored?.id ?? newId, ...(revision !== undefined && { revision }), study: studyOf(form, stored?.study ?? null) });
      draft.clear();
      const [same] = saved.duplicates;
      toast({ text: same === undefined ? t('study.form.saved') : t('study.form.same', { name: same.label }) });
      void navigate(`/evidens/studier/${saved.id}`);
    } catch (failure) {
      const found = objections(failure);
      setRefused(found);
      setConflict(conflictOf(failure));
      if (Object.keys(found).length > 0) focusFirst(found);
      else if (conflictOf(failure) === null) setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const save = (): void => {
    if (busy) return;
    setTried(true);
    const found = faultsIn(form);
    if (Object.keys(found).length > 0) focusFirst(found);
    else void store(stored?.revision);
  };
  const discard = (): void => {
    const before = draft.text;
    draft.clear();
    setTried(false);
    setRefused({});
    toast({ text: t('study.form.discarded'), undo: () => draft.setText(before) });
  };
  const takeTheirs = (): void => {
    draft.clear();
    setConflict(null);
    void navigate(`/evidens/studier/${stored?.id ?? ''}`);
  };
  return { form, faults, error, conflict, draft, changed: differing(form, start).length > 0, change, save, discard, takeMine: () => void store(conflict?.revision), takeTheirs };
}
