import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { useText } from '#renderer/text/useText.ts';

/** What the person is found by. */
export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export type Found = Awaited<ReturnType<typeof client.catalogue.purgePerson>>;

export interface Looked {
  readonly person: Person;
  readonly found: Found;
}

function asInput({ name, phone, email }: Person) {
  return { name: name.trim(), ...(phone.trim() !== '' && { phone: phone.trim() }), ...(email.trim() !== '' && { email: email.trim() }) };
}

/** What was wrong with one field of a refused call, by its code; null where it was none of them. */
export function issueOf(error: Error | null): { readonly field: string; readonly code: string } | null {
  const issues = error === null ? undefined : failureOf(error).details['issues'];
  const issue: unknown = Array.isArray(issues) ? issues[0] : undefined;
  if (typeof issue !== 'object' || issue === null || !('path' in issue) || !('code' in issue)) return null;
  const [field] = issue.path as unknown[];
  return { field: String(field), code: String(issue.code) };
}

/** Looks a person up everywhere, and takes them away. */
export function usePurge() {
  const t = useText();
  const queries = useQueryClient();
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = useMutation({
    // Where nothing is taken away the reason is not kept: it only has to be there.
    mutationFn: async (person: Person) => ({ person, found: await client.catalogue.purgePerson({ ...asInput(person), reason: t('purge.search'), dryRun: true }) }),
    onMutate: () => {
      setLooked(null);
      purge.reset();
    },
    onSuccess: setLooked,
  });
  const purge = useMutation({
    mutationFn: ({ person, reason }: { readonly person: Person; readonly reason: string }) => client.catalogue.purgePerson({ ...asInput(person), reason }),
    onSuccess: async () => {
      setLooked(null);
      await queries.invalidateQueries();
    },
  });
  const again = (): void => {
    setLooked(null);
    look.reset();
    purge.reset();
  };
  return { looked, look, purge, again };
}
