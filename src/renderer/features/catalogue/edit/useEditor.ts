import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { changedInput } from '#core/catalogue/changed-input.ts';
import { entryIssues } from '#core/catalogue/entry-issues.ts';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { findIdentityNumberIn } from '#core/shared/identity-number-guard.ts';
import type { FieldIssue } from '#core/shared/errors.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { contentOf, isChanged, type Editing } from './editing.ts';
import { changesInWords } from './suggestion.ts';
import { useEntryForm } from './useForm.ts';
import { useKeptDraft } from './useKeptDraft.ts';
import { useSaving, type Outcome, type SaveMode } from './useSaving.ts';

/** A draft as the back end keeps it. */
export type Draft = NonNullable<Awaited<ReturnType<typeof client.drafts.get>>['draft']>;

export interface EditorOptions {
  readonly id: string | null;
  readonly entry: Intervention | null;
  readonly draft: Draft | null;
  readonly vocabulary: Vocabulary;
  readonly start: Editing;
}

interface Manner {
  readonly mode: SaveMode;
  readonly explains: string | undefined;
  readonly stopped: string | undefined;
}

/** What this person may do with what they write, and why. */
function useManner(entry: Intervention | null): Manner {
  const t = useText();
  const settings = useSettings().data;
  const { readOnly, why } = useReadOnly();
  const editor = settings?.personal.roles.includes('editor') ?? false;
  const archived = entry?.archived !== null && entry !== null ? t('edit.error.archived') : undefined;
  if (readOnly) return { mode: 'suggest', explains: why, stopped: archived };
  if (!editor) return { mode: 'suggest', explains: t('edit.save.suggestRole'), stopped: archived };
  if (settings?.team.requireApproval !== true) return { mode: 'save', explains: undefined, stopped: archived };
  const nameless = settings.personal.name.trim() === '' ? t('edit.save.noName') : undefined;
  return { mode: 'propose', explains: t('edit.save.approval'), stopped: archived ?? nameless };
}

/** Says that it is done, offers the way back, and goes to the entry. */
function useDone(id: string | null, mode: SaveMode) {
  const t = useText();
  const toast = useToasts();
  const navigate = useNavigate();
  const roles = useSettings().data?.personal.roles ?? [];

  const undo = async (saved: Extract<Outcome, { kind: 'saved' }>): Promise<void> => {
    const { base, content } = saved.editing;
    try {
      if (base === null) await client.catalogue.archive({ id: saved.id, revision: saved.revision, reason: t('edit.undoNewReason') });
      else await client.catalogue.save({ intervention: { ...changedInput(content, base), id: saved.id, revision: saved.revision }, reason: t('edit.undoReason') });
      toast({ text: t('edit.undone') });
      if (base === null) void navigate('/katalog');
    } catch {
      toast({ text: t('edit.undoFailed'), tone: 'problem' });
    }
  };
  return (outcome: Outcome): void => {
    if (outcome.kind === 'sent') {
      toast({ text: t(mode === 'propose' ? 'edit.proposed' : 'edit.suggested') });
      void navigate(id === null ? '/katalog' : `/katalog/${id}`);
      return;
    }
    const { editing, merged } = outcome;
    const text = editing.base === null ? t('edit.savedNew', { name: editing.content.name.trim() }) : merged === null ? t('edit.saved') : t('edit.savedMerged', { name: merged === '' ? t('edit.someone').toLocaleLowerCase('sv') : merged });
    toast({ text, ...(roles.includes('editor') && { undo: () => undo(outcome) }) });
    void navigate(`/katalog/${outcome.id}`);
  };
}

/** Fields that were not yet taken in when a key saved: leaving the field settles it. */
async function settleField(): Promise<void> {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  await new Promise((resolve) => setTimeout(resolve, 30));
  field.focus({ preventScroll: true });
}

function useLatest<T>(value: T): () => T {
  const [holder] = useState(() => ({ value }));
  holder.value = value;
  return useCallback(() => holder.value, [holder]);
}

/** All that the editing page does: what is written, what is wrong with it, the draft, and saving. */
export function useEditor({ id, entry, draft, vocabulary, start }: EditorOptions) {
  const t = useText();
  const manner = useManner(entry);
  const [editing, setEditing] = useState(start);
  const [reason, setReasonText] = useState('');
  const [refused, setRefused] = useState<readonly FieldIssue[]>([]);
  const [asked, setAsked] = useState(0);
  const change = useCallback((make: (before: Editing) => Editing) => {
    setEditing(make);
    setRefused([]);
  }, []);
  const kept = useKeptDraft(id ?? 'new', editing, draft === null ? { kind: 'none' } : { kind: 'saved', at: draft.at, left: [] });
  const { form, announced } = useEntryForm({ editing, setEditing: change, vocabulary, refused, showAll: asked > 0 });
  const done = useDone(id, manner.mode);
  const latest = useLatest(editing);

  const missingReason = manner.mode === 'propose' && reason.trim() === '';
  const reasonProblem = findIdentityNumberIn(reason) !== null || refused.some((issue) => issue.path[0] === 'reason') ? t('edit.error.identity_number') : missingReason && asked > 0 ? t('edit.error.reasonMissing') : null;
  const issuesOf = (content: Editing['content']): readonly FieldIssue[] => entryIssues(content, vocabulary);
  const saving = useSaving({
    id,
    mode: manner.mode,
    reason,
    inWords: (what) => changesInWords({ t, names: form.names }, what, reason),
    issuesOf,
    onEditing: setEditing,
    onDone: (outcome) => void kept.finish().then(() => done(outcome)),
    onRefused: (issues) => {
      setRefused(issues);
      setAsked((before) => before + 1);
    },
  });

  const start_ = async (wanted: Editing | null): Promise<void> => {
    if (wanted === null) await settleField();
    const what = wanted ?? latest();
    if (saving.busy || manner.stopped !== undefined || !isChanged(what)) return;
    if (wanted !== null) setEditing(what);
    if (issuesOf(what.content).length > 0 || missingReason || findIdentityNumberIn(reason) !== null) {
      saving.closeConflict();
      setAsked((before) => before + 1);
      return;
    }
    // A proposal is not refused for being old, so what others have saved is joined before it is sent.
    const moved = manner.mode === 'propose' && entry !== null && what.baseRevision !== null && entry.revision > what.baseRevision;
    const now = moved ? saving.joined(what, { content: contentOf(entry), revision: entry.revision, by: '' }) : what;
    if (now !== null) await saving.save(now);
  };
  return {
    ...manner,
    editing,
    setEditing: (next: Editing) => change(() => next),
    form,
    announced,
    kept,
    saving,
    asked,
    reason,
    reasonProblem,
    setReason: (text: string) => {
      setReasonText(text);
      setRefused((before) => before.filter((issue) => issue.path[0] !== 'reason'));
    },
    save: () => void start_(null),
    /** Saves what has been put together of two versions. */
    saveResolved: (resolved: Editing) => void start_(resolved),
  };
}

