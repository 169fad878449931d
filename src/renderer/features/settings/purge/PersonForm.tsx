import { messages, type TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { issueOf, type Person } from './usePurge.ts';

const fields = ['name', 'phone', 'email'] as const;

export interface PersonFormProps {
  readonly person: Person;
  readonly onChange: (person: Person) => void;
  readonly onSearch: () => void;
  readonly isSearching: boolean;
  readonly error: Error | null;
}

/** By what the person is found: a name, a number, an address. */
export function PersonForm({ person, onChange, onSearch, isSearching, error }: PersonFormProps) {
  const t = useText();
  const { may, why } = useMay('edit');
  const issue = issueOf(error);
  const text = `purge.error.${issue?.code ?? ''}`;
  const known = issue !== null && text in messages;
  return (
    <Section title={t('purge.who')}>
      <form
        className="purge-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (may && !isSearching) onSearch();
        }}
      >
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`purge.${field}`)}
            description={t(`purge.${field}Help`)}
            value={person[field]}
            maxLength={field === 'phone' ? 40 : 200}
            autoComplete="off"
            onChange={(value) => onChange({ ...person, [field]: value })}
            errorMessage={known && issue.field === field ? t(text as TextId) : null}
          />
        ))}
        <Button type="submit" icon="search" isDisabled={!may || isSearching} {...(why !== undefined && { why })}>
          {t('purge.search')}
        </Button>
      </form>
      {isSearching && <Progress label={t('purge.searching')} value={null} max={0} />}
      {error !== null && !known && <ErrorState error={error} />}
    </Section>
  );
}
