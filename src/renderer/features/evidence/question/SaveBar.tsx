import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { jumpTo } from '../editing/form.ts';
import { pathKey } from '../editing/paths.ts';
import { faultLabel } from './fault-words.ts';
import { partOf } from './PartNav.tsx';
import type { QuestionEditor } from './useQuestionEditor.ts';

/** What must be put right before it can be saved; each line leads to its field. */
export function Faults({ editor }: { readonly editor: QuestionEditor }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { tried, issues, content } = editor;
  useEffect(() => {
    if (tried > 0) heading.current?.focus();
  }, [tried]);
  if (tried === 0 || issues.length === 0) return null;
  return (
    <section className="q-faults" aria-labelledby="q-faults">
      <h2 id="q-faults" ref={heading} tabIndex={-1}>
        {t('question.faults.heading', { count: issues.length })}
      </h2>
      <p className="small">{t('question.faults.safe')}</p>
      <ul>
        {issues.map((issue) => {
          const part = partOf(issue);
          return (
            <li key={pathKey(issue.path)}>
              <Link to={part === 'oversikt' ? '?' : `?del=${part}`} onClick={() => jumpTo(issue.path)}>
                {faultLabel(t, issue.path, content)}
              </Link>
              : {t(`question.problem.${issue.problem}`)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** At the foot of the page while something is written and not saved: whether it is safe, why, and save. */
export function SaveBar({ editor }: { readonly editor: QuestionEditor }) {
  const t = useText();
  const toast = useToasts();
  const { changed, draftState, reason, setReason, busy, may, why, save } = editor;
  if (!changed) return null;
  const discard = (): void => {
    const undo = editor.discard();
    toast({ text: t('question.save.discarded'), undo });
  };
  return (
    <div className="q-save" role="region" aria-label={t('question.save')}>
      <p className={draftState === 'not-kept' ? 'small q-urgent' : 'small muted'} role={draftState === 'not-kept' ? 'alert' : 'status'}>
        {t(draftState === 'kept' ? 'question.save.kept' : draftState === 'not-kept' ? 'question.save.notKept' : 'question.save.writing')}
      </p>
      <TextField className="q-save-why" label={t('question.save.why')} optional value={reason} maxLength={2_000} onChange={setReason} />
      <div className="q-save-do">
        <Button onPress={discard}>{t('question.save.discard')}</Button>
        <Button variant="primary" isDisabled={busy || !may} why={why} aria-keyshortcuts="Control+S" onPress={save}>
          {t('question.save.save')}
        </Button>
      </div>
    </div>
  );
}
