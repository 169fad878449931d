import { useMutation } from '@tanstack/react-query';
import { sameJson } from '#core/shared/equal.ts';
import type { Term } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TermPicker } from '#renderer/ui/TermPicker.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { useKept } from './kept.ts';
import { namesIn } from './list-rows.ts';
import type { TermDialogProps } from './TermDialog.tsx';
import { failureLine, fieldError, keyOf, useDone, type ListView } from './useLists.ts';

const longestNote = 2_000;

/** Saves the term where it is still as it was when the form was opened; what others have done with other terms is no conflict. */
async function saveTerm({ list }: ListView, opened: Term, term: Term): Promise<{ revision: number }> {
  const { revision, vocabulary } = await client.vocabulary.list({});
  const untouched = sameJson(vocabulary[list].find((one) => one.id === opened.id), opened);
  return await client.vocabulary.save({ list, term, revision: untouched ? revision : 0 });
}

function OwnBoard({ term, onChange }: { readonly term: Term; readonly onChange: (own: boolean) => void }) {
  const t = useText();
  return (
    <div>
      <Checkbox isSelected={term.own} onChange={onChange}>
        {t('lists.edit.own')}
      </Checkbox>
      <p className="field-help">{t('lists.edit.ownHelp')}</p>
    </div>
  );
}

/** All that is known of a term but its name, which is changed in the row. */
export function EditDialog({ view, term: opened, onClose }: TermDialogProps) {
  const t = useText();
  const { list, vocabulary } = view;
  const done = useDone(list);
  const kept = useKept(keyOf('edit', view, opened), { term: opened, names: opened.alternatives.join('\n') });
  const { term, names } = kept.value;
  const setTerm = (next: Term): void => kept.change({ term: next });
  const save = useMutation({
    mutationFn: () => saveTerm(view, opened, { ...term, alternatives: namesIn(names) }),
    onSuccess: async ({ revision }) => {
      kept.forget();
      onClose();
      await done({ revision, ids: [opened.id], text: t('lists.done.edited', { label: opened.label }) });
    },
  });
  const errors = { alternatives: fieldError(t, save.error, 'alternatives'), note: fieldError(t, save.error, 'note'), from: fieldError(t, save.error, 'from') ?? fieldError(t, save.error, 'to') };
  const elsewhere = save.error !== null && Object.values(errors).every((one) => one === null);
  const cancel = (): void => {
    kept.forget();
    onClose();
  };
  return (
    <Dialog
      title={t('lists.edit.title', { label: opened.label })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={cancel}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={save.isPending} onPress={() => save.mutate()}>
            {t('lists.edit.save')}
          </Button>
        </>
      }
    >
      {kept.isBack && <p className="small muted">{t('lists.kept')}</p>}
      {list === 'boards' && <OwnBoard term={term} onChange={(own) => setTerm({ ...term, own })} />}
      {list === 'units' && (
        <TermPicker selection="one" label={t('lists.edit.board')} terms={vocabulary.boards} chosen={term.boardId === null ? [] : [term.boardId]} onChange={(chosen) => setTerm({ ...term, boardId: chosen[0] ?? null })} />
      )}
      <TextArea label={t('lists.edit.names')} description={t('lists.edit.namesHelp')} rows={4} value={names} onChange={(text) => kept.change({ names: text })} errorMessage={errors.alternatives} />
      <TextArea label={t('lists.edit.note')} description={t('lists.edit.noteHelp')} rows={2} maxLength={longestNote} value={term.note} onChange={(note) => setTerm({ ...term, note })} errorMessage={errors.note} />
      <TextField className="lists-date" type="date" optional label={t('lists.edit.from')} value={term.from ?? ''} onChange={(from) => setTerm({ ...term, from: from === '' ? null : from })} errorMessage={errors.from} />
      {elsewhere && (
        <p className="field-error" role="alert">
          {failureLine(t, save.error)}
        </p>
      )}
    </Dialog>
  );
}
