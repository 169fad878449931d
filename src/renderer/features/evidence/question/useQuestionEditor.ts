import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import { client } from '#renderer/rpc/client.ts';
import { failureOf, type CallFailure } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { useText } from '#renderer/text/useText.ts';
import { useMay } from '#renderer/ui/useMay.ts';
import { takeTheirs, type Clash } from '../editing/merge.ts';
import type { WrittenForm } from '../editing/form.ts';
import { pathKey, withValue, type Path } from '../editing/paths.ts';
import { questionIssues, type QuestionIssue } from './issues.ts';
import { isChanged, onTopOf, readWriting, startWriting, type Stored, type Writing } from './writing.ts';

export interface EditorOptions {
  readonly id: string | null;
  readonly stored: Stored | null;
  /** What a new question begins as. */
  readonly empty: EvidenceQuestion | null;
  readonly onSaved: (saved: { readonly id: string; readonly isNew: boolean }) => void;
}

interface Conflict {
  readonly writing: Writing;
  readonly clashes: readonly Clash[];
}

/** The fields that a refusal points at; empty where it is about something else. */
function refusedIn({ details }: CallFailure): QuestionIssue[] {
  const issues = Array.isArray(details['issues']) ? (details['issues'] as { path: Path }[]) : Array.isArray(details['path']) ? [{ path: details['path'] as Path }] : [];
  return issues.map(({ path }) => ({ path: path[0] === 'question' ? path.slice(1) : path, problem: 'other' as const }));
}

/** What is wrong, and when it is time to say so: once a field has been left, or somebody has tried to save. */
function useFaults(content: EvidenceQuestion, refused: readonly QuestionIssue[], tried: number) {
  const t = useText();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const issues = useMemo(() => {
    const found = questionIssues(content);
    const keys = new Set(found.map(({ path }) => pathKey(path)));
    return [...found, ...refused.filter(({ path }) => !keys.has(pathKey(path)))];
  }, [content, refused]);
  const byKey = useMemo(() => new Map(issues.map((one) => [pathKey(one.path), one.problem])), [issues]);
  const problem = (path: Path): string | null => {
    const key = pathKey(path);
    const found = byKey.get(key);
    if (found === undefined || !(tried > 0 || touched.has(key) || found === 'identity')) return null;
    return t(`question.problem.${found}`);
  };
  const touch = (path: Path): void => setTouched((before) => new Set([...before, pathKey(path)]));
  return { issues, problem, touch };
}

/** The writing itself: what stands in the form, kept as a draft, and following what others save. */
function useWriting({ id, stored, empty }: EditorOptions) {
  const draft = useDraft(`fraga-${id ?? 'ny'}`);
  const first = (): Writing => (stored === null ? { base: null, revision: null, content: empty as EvidenceQuestion } : startWriting(stored));
  const [found] = useState(() => readWriting(draft.text));
  const [writing, setWriting] = useState<Writing>(() => found ?? first());
  const changed = isChanged(writing, empty);
  const keep = (next: Writing): void => {
    setWriting(next);
    draft.setText(JSON.stringify(next));
  };
  const settle = (next: Writing): void => {
    setWriting(next);
    draft.clear();
  };
  // Nothing of one's own is written: what others save is shown at once.
  useEffect(() => {
    if (stored !== null && !changed && writing.base !== stored.question && stored.revision >= (writing.revision ?? 0)) setWriting(startWriting(stored));
  }, [stored, changed, writing]);
  return { writing, changed, keep, settle, draft, first, resumed: found !== null && changed && draft.restored };
}

async function settleField(): Promise<void> {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  await new Promise((resolve) => setTimeout(resolve, 30));
  field.focus({ preventScroll: true });
}

const mostTries = 3;

/** All that the page of a question does with what is written: the draft, what is wrong, saving, and what to do where somebody was first. */
export function useQuestionEditor(options: EditorOptions) {
  const { id, stored, onSaved } = options;
  const queries = useQueryClient();
  const { may, why } = useMay('edit');
  const { writing, changed, keep, settle, draft, first, resumed } = useWriting(options);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<readonly QuestionIssue[]>([]);
  const [tried, setTried] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const faults = useFaults(writing.content, refused, tried);
  const latest = useRef(writing);
  latest.current = writing;

  const change = useCallback(
    (make: (content: EvidenceQuestion) => EvidenceQuestion): void => {
      const now = latest.current;
      latest.current = { ...now, content: make(now.content) };
      keep(latest.current);
      setRefused([]);
    },
    [keep],
  );

  const attempt = async (what: Writing, tries: number): Promise<void> => {
    try {
      const known = id === null ? {} : { id, revision: what.revision ?? 1 };
      const saved = await client.evidence.question.save({ ...known, question: what.content, ...(reason.trim() !== '' && { reason: reason.trim() }) });
      settle({ base: what.content, revision: saved.revision, content: what.content });
      setReason('');
      setTried(0);
      setConflict(null);
      await queries.invalidateQueries({ queryKey: api.evidence.key() });
      onSaved({ id: saved.id, isNew: id === null });
    } catch (failed) {
      const failure = failureOf(failed);
      if (failure.code === 'CONFLICT' && id !== null && tries < mostTries) return await join(what, tries);
      const issues = refusedIn(failure);
      if (issues.length === 0) return setError(failed);
      setRefused(issues);
      setTried((before) => before + 1);
    }
  };
  const join = async (what: Writing, tries: number): Promise<void> => {
    const now = await client.evidence.question.get({ id: id ?? '' });
    const { next, clashes } = onTopOf(what, now);
    keep(next);
    if (clashes.length > 0) setConflict({ writing: next, clashes });
    else await attempt(next, tries + 1);
  };
  const run = async (what: Writing): Promise<void> => {
    if (busy || !may) return;
    if (questionIssues(what.content).length > 0) return setTried((before) => before + 1);
    setBusy(true);
    setError(null);
    await attempt(what, 0).catch(setError);
    setBusy(false);
  };

  const form: WrittenForm = { content: writing.content, problem: faults.problem, touch: faults.touch, set: (path, value) => change((content) => withValue(content, path, value)), locked: may ? undefined : why };
  return {
    form,
    content: writing.content,
    issues: faults.issues,
    problem: faults.problem,
    change,
    changed,
    resumed,
    draftState: draft.state,
    reason,
    setReason,
    tried,
    busy,
    error,
    may,
    why,
    /** Somebody else has saved since this was read. */
    moved: stored !== null && changed && writing.revision !== null && stored.revision > writing.revision,
    conflict,
    save: () => void settleField().then(() => run(latest.current)),
    discard: (): (() => void) => {
      const before = latest.current;
      settle(first());
      return () => keep(before);
    },
    resolve: (theirs: readonly Clash[]) => {
      if (conflict === null) return;
      const content = theirs.reduce((now, clash) => takeTheirs(now, clash), conflict.writing.content);
      const next = { ...conflict.writing, content };
      keep(next);
      setConflict(null);
      void run(next);
    },
    closeConflict: () => setConflict(null),
  };
}

export type QuestionEditor = ReturnType<typeof useQuestionEditor>;
