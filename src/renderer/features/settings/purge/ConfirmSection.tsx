import { useState } from 'react';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { issueOf, type Person } from './usePurge.ts';

const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

export interface ConfirmSectionProps {
  readonly person: Person;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onPurge: (reason: string) => void;
}

/** The one thing that cannot be undone: a reason, the same words once more, and a button that says what it does. */
export function ConfirmSection({ person, isPending, error, onPurge }: ConfirmSectionProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const word = [person.name, person.phone, person.email].map((one) => one.trim()).find((one) => one !== '') ?? '';
  const issue = issueOf(error);
  const text = `purge.error.${issue?.code ?? ''}`;
  const known = issue?.field === 'reason' && text in messages;
  const why = reason.trim() === '' ? t('purge.needsReason') : plain(typed) === plain(word) ? undefined : t('purge.needsWord');
  return (
    <Section title={t('purge.confirm')}>
      <div className="purge-form">
        <p className="strong">{t('purge.final')}</p>
        <TextField label={t('purge.reason')} description={t('purge.reasonHelp')} value={reason} maxLength={2_000} onChange={setReason} isDisabled={isPending} errorMessage={known ? t(text as TextId) : null} />
        <TextField label={t('purge.type', { word })} description={t('purge.typeHelp')} value={typed} maxLength={200} autoComplete="off" onChange={setTyped} isDisabled={isPending} />
        <Button variant="primary" icon="trash" isDisabled={why !== undefined || isPending} {...(why !== undefined && { why })} onPress={() => onPurge(reason.trim())}>
          {t('purge.action')}
        </Button>
        {isPending && (
          <div role="status">
            <Progress label={t('purge.working')} value={null} max={0} />
            <p className="small muted">{t('purge.workingSafe')}</p>
          </div>
        )}
        {error !== null && !known && <ErrorState error={error} />}
      </div>
    </Section>
  );
}
