import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { entryIssues } from '#core/catalogue/entry-issues.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { FieldIssue } from '#core/shared/errors.ts';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { namesFrom } from '../parts/index.ts';
import { edited, type Editing } from './editing.ts';
import type { Form } from './form.ts';
import { issueLabel, issueWords } from './issue-words.ts';
import { pathKey, valueAt, type Path } from './paths.ts';

interface FormOptions {
  readonly editing: Editing;
  readonly setEditing: (change: (before: Editing) => Editing) => void;
  readonly vocabulary: Vocabulary;
  /** What the back end has refused; each stands until its field is changed. */
  readonly refused: readonly FieldIssue[];
  readonly showAll: boolean;
}

const with_ = <T,>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => (set.has(value) ? set : new Set([...set, value]));

/** Says a new fault aloud once it is shown, since it stands beside a field that may have been left. */
function useAnnounced(form: Pick<Form, 'issues' | 'problem' | 't'>): string {
  const [said, setSaid] = useState('');
  const known = useRef<ReadonlySet<string>>(new Set());
  const { issues, problem, t } = form;
  useEffect(() => {
    const shown = issues.filter((issue) => problem(issue.path) !== null);
    const fresh = shown.find((issue) => !known.current.has(pathKey(issue.path)));
    known.current = new Set(shown.map((issue) => pathKey(issue.path)));
    if (fresh !== undefined) setSaid(t('edit.faults.announced', { field: issueLabel(t, fresh.path), problem: problem(fresh.path) ?? '' }));
    else if (shown.length === 0) setSaid('');
  }, [issues, problem, t]);
  return said;
}

/** The form around an entry: its fields, what is wrong with them and when to say so. */
export function useEntryForm({ editing, setEditing, vocabulary, refused, showAll }: FormOptions) {
  const t = useText();
  const toast = useToasts();
  const { content } = editing;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const checked = useDeferredValue(content);
  const found = useMemo(() => entryIssues(checked, vocabulary), [checked, vocabulary]);
  const names = useMemo(() => namesFrom(vocabularyOn(vocabulary, today())), [vocabulary]);

  const set = useCallback((path: Path, value: unknown) => setEditing((before) => edited(before, path, value)), [setEditing]);
  const touch = useCallback((path: Path) => setTouched((before) => with_(before, pathKey(path))), []);
  const form = useMemo((): Form => {
    const issues = [...refused, ...found.filter((issue) => !refused.some((one) => pathKey(one.path) === pathKey(issue.path)))];
    const byKey = new Map(issues.map((issue) => [pathKey(issue.path), issue]));
    const shown = (issue: FieldIssue, key: string): boolean => showAll || touched.has(key) || refused.includes(issue) || issue.code === 'identity_number';
    return {
      t,
      content,
      names,
      vocabulary,
      issues,
      unfolded,
      problem: (path) => {
        const issue = byKey.get(pathKey(path));
        return issue !== undefined && shown(issue, pathKey(path)) ? issueWords(t, issue, content) : null;
      },
      set,
      touch,
      unfold: (path, open) => setUnfolded((before) => (open ? with_(before, pathKey(path)) : new Set([...before].filter((key) => key !== pathKey(path))))),
      remove: (list, index, name) => {
        const items = (of: InterventionContent): readonly unknown[] => (valueAt(of, list) as readonly unknown[] | undefined) ?? [];
        const gone = items(content)[index];
        const prefix = `${pathKey(list)}.`;
        // Ways go by place: what was said about the places behind would be about their neighbours.
        setTouched((before) => new Set([...before].filter((key) => !key.startsWith(prefix))));
        setUnfolded((before) => new Set([...before].filter((key) => !key.startsWith(prefix))));
        setEditing((before) => edited(before, list, items(before.content).filter((_, at) => at !== index)));
        toast({ text: t('edit.list.removed', { name }), undo: () => setEditing((before) => edited(before, list, [...items(before.content).slice(0, index), gone, ...items(before.content).slice(index)])) });
      },
    };
  }, [t, toast, content, names, vocabulary, found, refused, showAll, touched, unfolded, setEditing, set, touch]);
  return { form, announced: useAnnounced(form) };
}

function unfoldTo(form: Form, path: Path): void {
  const [list, index] = path;
  if ((list === 'offers' || list === 'verdicts') && typeof index === 'number') form.unfold([list, index], true);
}

/** Puts the cursor in the field an issue is about; where it is folded away, unfolds first. */
export function jumpTo(form: Form, path: Path): void {
  unfoldTo(form, path);
  setTimeout(() => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = document.querySelector(`[data-field="${CSS.escape(pathKey(path.slice(0, length)))}"]`);
      if (place === null) continue;
      const field = place.querySelector<HTMLElement>('input, textarea, select, button');
      place.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
      return;
    }
  }, 60);
}
