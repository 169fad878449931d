import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Term, VocabularyList } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { useText } from '#renderer/text/useText.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { failureLine, fieldError, useDone } from './useLists.ts';

const longest = 200;

/** The name of a term as a field, in its row. Return and leaving it save; Esc takes back what was typed. A name that is refused stays written. */
export function RenameField({ list, term, onClose }: { readonly list: VocabularyList; readonly term: Term; readonly onClose: () => void }) {
  const t = useText();
  const done = useDone(list);
  const [label, setLabel] = useState(term.label);
  const closed = useRef(false);
  const close = (): void => {
    closed.current = true;
    onClose();
  };
  const rename = useMutation({
    mutationFn: (name: string) => client.vocabulary.rename({ list, id: term.id, label: name }),
    onSuccess: async ({ revision }, name) => {
      close();
      await done({ revision, ids: [term.id], text: t('lists.done.renamed', { before: term.label, after: name }) });
    },
  });
  const save = (): void => {
    const name = label.trim();
    if (closed.current || rename.isPending || rename.isError) return;
    if (name === '' || name === term.label) close();
    else rename.mutate(name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') save();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string): void => {
    setLabel(text);
    rename.reset();
  };
  const problem = rename.error === null ? null : (fieldError(t, rename.error, 'label') ?? failureLine(t, rename.error));
  return (
    <div onKeyDown={onKeyDown}>
      <TextField autoFocus label={t('lists.rename.label', { label: term.label })} labelHidden description={t('lists.rename.help')} value={label} maxLength={longest} onChange={type} onFocus={(event) => event.target.select()} onBlur={save} errorMessage={problem} />
    </div>
  );
}
