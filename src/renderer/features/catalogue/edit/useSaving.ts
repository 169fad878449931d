import { useRef, useState } from 'react';
import { changedInput } from '#core/catalogue/changed-input.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { FieldIssue } from '#core/shared/errors.ts';
import { client } from '#renderer/rpc/client.ts';
import { failureOf, type CallFailure } from '#renderer/rpc/failure.ts';
import { onTopOf, type Editing, type Theirs } from './editing.ts';
import { newId } from './new-id.ts';

/** What saving is here: at once, for a second person to approve, or as words to whoever keeps the catalogue. */
export type SaveMode = 'save' | 'propose' | 'suggest';

const mostTries = 4;

/** What became of it. `merged` names who had saved meanwhile, where their changes were joined with these. */
export type Outcome =
  | { readonly kind: 'saved'; readonly id: string; readonly revision: number; readonly editing: Editing; readonly merged: string | null }
  | { readonly kind: 'sent' };

interface Conflict {
  readonly editing: Editing;
  readonly theirs: Theirs;
}

export interface SavingOptions {
  readonly id: string | null;
  readonly mode: SaveMode;
  readonly reason: string;
  /** The changes in words, for mode `suggest`. */
  readonly inWords: (editing: Editing) => string;
  /** What is wrong with a content that has been put together of two. */
  readonly issuesOf: (content: InterventionContent) => readonly FieldIssue[];
  readonly onEditing: (editing: Editing) => void;
  readonly onDone: (outcome: Outcome) => void;
  readonly onRefused: (issues: readonly FieldIssue[]) => void;
}

/** The other version that a CONFLICT carries. */
function theirsOf({ code, details }: CallFailure): Theirs | null {
  const theirs = details['theirs'] as { data: InterventionContent; revision: number; note: { by: string } } | null | undefined;
  if (code !== 'CONFLICT' || theirs === null || theirs === undefined) return null;
  return { content: theirs.data, revision: theirs.revision, by: theirs.note.by };
}

/** The fields a refusal points at; empty where it is about something else. */
function issuesIn({ code, message, details }: CallFailure): FieldIssue[] {
  if (code === 'RULE_VIOLATION' && Array.isArray(details['path'])) return [{ path: details['path'] as string[], code: 'identity_number', message }];
  if (code !== 'INVALID_INPUT' || !Array.isArray(details['issues'])) return [];
  return (details['issues'] as FieldIssue[]).map((issue) => ({ ...issue, path: issue.path[0] === 'intervention' ? issue.path.slice(1) : issue.path }));
}

/** Saves, and where somebody else was first joins the two versions, asking only about what both have changed. */
export function useSaving(options: SavingOptions) {
  const { id, mode, reason } = options;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const sending = useRef(newId());

  const call = async (editing: Editing): Promise<Outcome> => {
    const input = { ...changedInput(editing.base, editing.content), ...(id !== null && { id, revision: editing.baseRevision ?? 1 }) };
    if (mode === 'save') return { kind: 'saved', ...(await client.catalogue.save({ intervention: input, reason })), editing, merged: null };
    if (mode === 'propose') await client.catalogue.propose({ id: sending.current, intervention: input, reason });
    else await client.inbox.submit({ id: sending.current, kind: 'suggestion', about: id === null ? null : { type: 'intervention', id }, text: options.inWords(editing) });
    return { kind: 'sent' };
  };

  /** The versions joined, where nobody needs to be asked; else null, and the question is put. */
  const joined = (editing: Editing, theirs: Theirs): Editing | null => {
    const { next, asked } = onTopOf(editing, theirs);
    if (asked.length > 0) {
      setConflict({ editing, theirs });
      return null;
    }
    options.onEditing(next);
    setConflict(null);
    const issues = options.issuesOf(next.content);
    if (issues.length === 0) return next;
    options.onRefused(issues);
    return null;
  };

  const attempt = async (editing: Editing, merged: string | null, tries: number): Promise<void> => {
    try {
      const outcome = await call(editing);
      setConflict(null);
      options.onDone(outcome.kind === 'saved' ? { ...outcome, merged } : outcome);
    } catch (failed) {
      const failure = failureOf(failed);
      const theirs = theirsOf(failure);
      if (theirs !== null && tries < mostTries) {
        const next = joined(editing, theirs);
        if (next !== null) await attempt(next, theirs.by, tries + 1);
        return;
      }
      const issues = issuesIn(failure);
      if (issues.length > 0) setConflict(null);
      if (issues.length > 0) options.onRefused(issues);
      else setError(failed);
    }
  };

  const save = async (editing: Editing): Promise<void> => {
    setBusy(true);
    setError(null);
    await attempt(editing, null, 0);
    setBusy(false);
  };
  return { save, joined, busy, error, conflict, closeConflict: () => setConflict(null) };
}
