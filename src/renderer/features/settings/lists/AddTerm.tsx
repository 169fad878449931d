import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { failureLine, fieldError, useDone } from './useLists.ts';

const longest = 200;

/** Adds terms by name, and says so. */
export function useAddTerms(list: VocabularyList) {
  const t = useText();
  const done = useDone(list);
  return useMutation({
    mutationFn: async (labels: readonly string[]) => {
      const saved = [];
      for (const label of labels) saved.push(await client.vocabulary.save({ list, term: { label } }));
      return saved;
    },
    onSuccess: (saved, labels) => {
      const first = saved[0];
      if (first === undefined) return;
      const text = labels.length === 1 ? t('lists.done.added', { label: labels[0] }) : t('lists.done.addedMany', { count: labels.length });
      // Not waited for: the field is free for the next name at once.
      void done({ revision: first.revision, ids: saved.map(({ id }) => id), text });
    },
  });
}

/** The field that adds to the list. What could not be added stays written. */
export function AddTerm({ list }: { readonly list: VocabularyList }) {
  const t = useText();
  const [label, setLabel] = useState('');
  const [asked, setAsked] = useState(false);
  const { readOnly, why } = useReadOnly();
  const add = useAddTerms(list);
  const problem = asked && label.trim() === '' ? t('lists.error.required') : add.error === null ? null : (fieldError(t, add.error, 'label') ?? failureLine(t, add.error));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (label.trim() === '') return;
    add.mutate([label.trim()], {
      onSuccess: () => {
        setLabel((now) => (now === label ? '' : now));
        setAsked(false);
      },
    });
  };
  const type = (text: string): void => {
    setLabel(text);
    setAsked(false);
    add.reset();
  };
  return (
    <form className="add-row" onSubmit={submit}>
      <TextField label={t(`lists.new.${list}`)} value={label} maxLength={longest} isDisabled={readOnly} onChange={type} errorMessage={problem} />
      <Button type="submit" icon="plus" isDisabled={readOnly || add.isPending} {...(readOnly && why !== undefined && { why })}>
        {t('lists.add')}
      </Button>
    </form>
  );
}
