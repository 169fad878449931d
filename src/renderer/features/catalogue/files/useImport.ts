import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { readFile, type ChosenFile } from './readFile.ts';

/** What a chosen file would do. */
export type Preview = Awaited<ReturnType<typeof client.catalogue.importPreview>>;

interface Looked {
  readonly file: ChosenFile;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly preview: Preview;
}

function revisionsIn(preview: Preview): Record<string, number> {
  return Object.fromEntries(preview.rows.flatMap(({ id, revision }) => (id === undefined || revision === undefined ? [] : [[id, revision]])));
}

/** A file on its way in: looked at, its columns chosen, and taken in as a whole. */
export function useImport() {
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async (file: ChosenFile, mapping: Looked['mapping']): Promise<void> => {
    const preview = await client.catalogue.importPreview({ ...file.input, mapping: { ...mapping }, job: 'import' });
    if (preview.cancelled !== true) setLooked({ file, mapping, preview });
  };
  const choosing = useMutation({
    mutationFn: async (file: File) => look(await readFile(file), {}),
    onMutate: () => {
      setLooked(null);
      committing.reset();
    },
  });
  const mapping = useMutation({
    mutationFn: ({ header, field }: { header: string; field: string | null }) => (looked === null ? Promise.resolve() : look(looked.file, { ...looked.mapping, [header]: field })),
  });
  const committing = useMutation({
    mutationFn: ({ file, mapping: chosen, preview }: Looked) => client.catalogue.importCommit({ ...file.input, mapping: { ...chosen }, revisions: revisionsIn(preview), job: 'import' }),
    onSuccess: () => setLooked(null),
  });
  return { looked, choosing, mapping, committing, cancel: () => client.catalogue.importCancel({ job: 'import' }), forget: () => setLooked(null) };
}
