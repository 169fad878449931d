import { useMutation } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { inputOf, type Session } from './session.ts';

/** The rows that are still wrong, as a file with a column that says what. */
export function FaultyFile({ session }: { readonly session: Session }) {
  const t = useText();
  const save = useSaveFile();
  const make = useMutation({
    mutationFn: async (as: 'csv' | 'xlsx') => {
      const input = inputOf(session);
      if (input === null) return;
      const { resolve: _resolve, resolveAll: _all, settled: _settled, job: _job, ...file } = input;
      await save(await client.catalogue.importFaulty({ ...file, as }));
    },
  });
  return (
    <>
      {(['xlsx', 'csv'] as const).map((as) => (
        <Button key={as} slim icon="down" isDisabled={make.isPending} onPress={() => make.mutate(as)}>
          {t(`files.faulty.${as}`)}
        </Button>
      ))}
      {make.isError && <ErrorState error={make.error} />}
    </>
  );
}
