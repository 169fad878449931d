import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useMay } from '#renderer/ui/useMay.ts';
import { DuplicatePair } from './DuplicatePair.tsx';
import { ProblemList } from './ProblemList.tsx';
import { choose, chooseAll, saveChosen, stopSaving, type Added, type Session } from './session.ts';
import { typeWords, whoWhenWhere, type Imported } from './wording.ts';

const atATime = 100;
/** Undoing more than this one by one would take too long; they can be put away in the list. */
const mostUndone = 100;

function NewOnes({ read, chosen }: { readonly read: Imported; readonly chosen: ReadonlySet<number> }) {
  const t = useText();
  const [shown, setShown] = useState(atATime);
  const twice = new Set(read.duplicates.map(({ index }) => index));
  const fresh = read.studies.flatMap((study, index) => (twice.has(index) ? [] : [{ study, index }]));
  const taken = fresh.filter(({ index }) => chosen.has(index)).length;
  if (fresh.length === 0) return null;
  return (
    <Section title={t('study.in.list')} note={t('study.count', { count: fresh.length })}>
      {fresh.length > 1 && (
        <Checkbox className="study-all" isSelected={taken === fresh.length} isIndeterminate={taken > 0 && taken < fresh.length} onChange={chooseAll}>
          {t('study.in.all')}
        </Checkbox>
      )}
      <ul className="study-list">
        {fresh.slice(0, shown).map(({ study, index }) => (
          <li key={index} className="study-row in">
            <Checkbox aria-label={t('study.in.take', { title: study.title })} isSelected={chosen.has(index)} onChange={(on) => choose(index, on)} />
            <div className="study-row-main">
              <p className="study-row-title">{study.title}</p>
              <p className="small muted">{whoWhenWhere(t, study)}</p>
            </div>
            <p className="small study-row-type">{typeWords(t, study.type)}</p>
          </li>
        ))}
      </ul>
      {fresh.length > shown && (
        <p className="study-more">
          <Button onPress={() => setShown(shown + atATime)}>{t('study.more')}</Button>
        </p>
      )}
    </Section>
  );
}

function Twice({ read, chosen }: { readonly read: Imported; readonly chosen: ReadonlySet<number> }) {
  const t = useText();
  const [shown, setShown] = useState(atATime);
  if (read.duplicates.length === 0) return null;
  return (
    <Section title={t('study.in.twice')} note={t('study.count', { count: read.duplicates.length })}>
      <p className="form-text">{t('study.in.twiceText')}</p>
      {read.duplicates.slice(0, shown).map((duplicate) => (
        <DuplicatePair key={duplicate.index} read={read} duplicate={duplicate} taken={chosen.has(duplicate.index)} onTake={(on) => choose(duplicate.index, on)} />
      ))}
      {read.duplicates.length > shown && <Button onPress={() => setShown(shown + atATime)}>{t('study.more')}</Button>}
    </Section>
  );
}

/** Says how many came in, with the way back: what was just added is put away again. */
function useTold(): (added: Added) => void {
  const t = useText();
  const toast = useToasts();
  return ({ saved, stopped }) => {
    const undo = async (): Promise<void> => {
      for (const { id, revision } of saved) await client.evidence.study.archive({ id, revision, archived: true });
      toast({ text: t('study.in.undone') });
    };
    const text = t(stopped ? 'study.in.stopped' : 'study.in.saved', stopped ? { done: saved.length } : { count: saved.length });
    toast({ text, ...(saved.length <= mostUndone && { undo }) });
  };
}

function Saving({ session, onSaved }: { readonly session: Session; readonly onSaved: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const tell = useTold();
  const { may, why } = useMay('edit');
  const count = session.chosen.size;
  const saving = useMutation({
    mutationFn: saveChosen,
    onSuccess: (added) => {
      tell(added);
      if (added.stopped) return;
      onSaved();
      const [only] = added.saved;
      void navigate(added.saved.length === 1 && only !== undefined ? `/evidens/studier/${only.id}` : '/evidens/studier');
    },
  });
  if (session.saving !== null) return <Progress label={t('study.in.saving', session.saving)} value={session.saving.done} max={session.saving.all} onCancel={stopSaving} />;
  return (
    <>
      {saving.error !== null && <ErrorState error={saving.error} onRetry={() => saving.mutate()} />}
      <Button variant="primary" isDisabled={!may || count === 0} why={may ? t('study.in.saveNone') : (why ?? '')} onPress={() => saving.mutate()}>
        {t('study.in.save', { count })}
      </Button>
    </>
  );
}

/** What was read: what is new, what is there already, what is wrong, and the button that saves. */
export function Preview({ session, read, onSaved }: { readonly session: Session; readonly read: Imported; readonly onSaved: () => void }) {
  const t = useText();
  const found = useRef<HTMLParagraphElement>(null);
  // The button that read the text is gone: what it found comes next.
  useEffect(() => found.current?.focus(), [read]);
  const broken = read.problems.filter(({ kept, entry, code }) => !kept && entry !== null && code !== 'not-a-record').length;
  return (
    <div className="study-preview">
      <p ref={found} className="study-found" tabIndex={-1}>
        {t('study.in.found', { format: t(`study.in.format.${read.format}`), studies: read.studies.length, duplicates: read.duplicates.length, broken })}
      </p>
      <ProblemList problems={read.problems} />
      <NewOnes read={read} chosen={session.chosen} />
      <Twice read={read} chosen={session.chosen} />
      {read.studies.length > 0 && (
        <div className="study-save">
          <Saving session={session} onSaved={onSaved} />
        </div>
      )}
    </div>
  );
}
