import { memo, useCallback, useMemo } from 'react';
import { matchingChoices, termChoices } from '#core/shared/term-choices.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { TypeAhead } from '#renderer/ui/TypeAhead.tsx';
import { useField, useForm } from './form.ts';
import type { Path } from './paths.ts';
import { shownValue } from './typed.ts';

const mostShown = 8;
const Field = memo(TypeAhead);

/** Who gives it, in words: the organisations of the list are offered while one types, and any other name may stand. */
export function ProviderRow({ path }: { readonly path: Path }) {
  const t = useText();
  const { vocabulary } = useForm();
  const { value, set, touch, problem, anchor } = useField(path);
  const { organisations } = vocabulary;
  const text = shownValue(value);
  const find = useCallback(
    (typed: string) =>
      matchingChoices(termChoices(organisations, [], today()), typed)
        .filter(({ label }) => label !== typed)
        .slice(0, mostShown)
        .map(({ id, label, alternatives }) => ({ id, label, sub: alternatives.join(', ') })),
    [organisations],
  );
  const free = useMemo(() => ({ value: text, onChange: set, onBlur: touch }), [text, set, touch]);
  return (
    <div {...anchor}>
      <Field label={t('entry.field.providerName')} description={t('edit.help.provider')} errorMessage={problem} find={find} none="" free={free} onPick={useCallback(({ label }: { label: string }) => set(label), [set])} />
    </div>
  );
}
