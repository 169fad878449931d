import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useForm } from './form.ts';
import { issueLabel } from './issue-words.ts';
import { jumpTo } from './useForm.ts';

/** An earlier draft was found and goes on; it can be thrown away. */
export function FoundDraft({ at, onDiscard }: { readonly at: string; readonly onDiscard: () => void }) {
  const t = useText();
  return (
    <div className="edit-notice" role="status">
      <p>
        <b className="strong">{t('edit.draft.found', { when: formatMoment(at, new Date()) })}</b> {t('edit.draft.foundHelp')}
      </p>
      <Button slim onPress={onDiscard}>
        {t('edit.draft.discard')}
      </Button>
    </div>
  );
}

/** Who made a revision; somebody else where the history does not say. */
export function useSavedBy(id: string | null, revision: number | null): string {
  const t = useText();
  const history = useQuery({ ...api.catalogue.history.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null && revision !== null });
  const by = history.data?.revisions.find((one) => one.revision === revision)?.by ?? '';
  return by === '' ? t('edit.someone') : by;
}

/** Somebody else has saved while this was written. */
export function Moved({ by, onTake }: { readonly by: string; readonly onTake: () => void }) {
  const t = useText();
  return (
    <div className="edit-notice" role="status">
      <p>
        <b className="strong">{t('edit.moved', { name: by })}</b> {t('edit.movedHelp')}
      </p>
      <Button slim onPress={onTake}>
        {t('edit.moved.take')}
      </Button>
    </div>
  );
}

/** What must be put right before it can be saved; each line leads to its field. `asked` grows each time somebody tries to save. */
export function FaultSummary({ asked, extra }: { readonly asked: number; readonly extra: readonly { readonly path: readonly string[]; readonly label: string; readonly problem: string }[] }) {
  const t = useText();
  const form = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = [...form.issues.filter((issue) => form.problem(issue.path) !== null).map((issue) => ({ path: issue.path, label: issueLabel(t, issue.path), problem: form.problem(issue.path) ?? '' })), ...extra];
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked]);
  if (asked === 0 || shown.length === 0) return null;
  return (
    <section className="edit-faults" aria-labelledby="edit-faults">
      <h2 id="edit-faults" ref={heading} tabIndex={-1}>
        {t('edit.faults.heading', { count: shown.length })}
      </h2>
      <p className="small">{t('edit.faults.safe')}</p>
      <ul>
        {shown.map(({ path, label, problem }) => (
          <li key={path.join('.')}>
            <a href={`#${path.join('.')}`} onClick={(event) => (event.preventDefault(), jumpTo(form, path))}>
              {label}
            </a>
            : {problem}
          </li>
        ))}
      </ul>
    </section>
  );
}
