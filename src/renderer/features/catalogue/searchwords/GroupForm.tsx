import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { problemsOf, type GroupDraft } from './group-form.ts';

export interface GroupFormProps {
  readonly draft: GroupDraft;
  /** True where the text is from an earlier time. */
  readonly restored: boolean;
  readonly saving: boolean;
  /** Counts the times somebody has gone here; each time the first field takes focus. */
  readonly opened: number;
  readonly onChange: (draft: GroupDraft) => void;
  readonly onSave: (draft: GroupDraft) => void;
  readonly onCancel: () => void;
}

type Way = 'same' | 'one-way';

function WordFields({ draft, problems, field, onChange }: Pick<GroupFormProps, 'draft' | 'onChange'> & { problems: ReturnType<typeof problemsOf>; field: RefObject<HTMLTextAreaElement | null> }) {
  const t = useText();
  const say = (field: 'words' | 'means'): string | null => (problems[field] === undefined ? null : t(`searchwords.form.error.${problems[field]}`));
  const ways = [
    { value: 'same' as Way, label: t('searchwords.form.same'), description: t('searchwords.form.sameHelp') },
    { value: 'one-way' as Way, label: t('searchwords.form.oneWay'), description: t('searchwords.form.oneWayHelp') },
  ];
  return (
    <>
      <TextArea rows={2} inputRef={field} label={t('searchwords.form.words')} description={t('searchwords.form.wordsHelp')} value={draft.words} errorMessage={say('words')} onChange={(words) => onChange({ ...draft, words })} />
      <RadioGroup label={t('searchwords.form.way')} choices={ways} value={draft.oneWay ? 'one-way' : 'same'} onChange={(way) => onChange({ ...draft, oneWay: way === 'one-way' })} />
      {draft.oneWay && (
        <TextField label={t('searchwords.form.means')} description={t('searchwords.form.meansHelp')} value={draft.means} errorMessage={say('means')} onChange={(means) => onChange({ ...draft, means })} />
      )}
      <TextField optional label={t('searchwords.form.note')} value={draft.note} maxLength={2_000} onChange={(note) => onChange({ ...draft, note })} />
    </>
  );
}

/** A group of words being written. What is wrong is said when one tries to save, and from then on while it is mended. */
export function GroupForm({ draft, restored, saving, opened, onChange, onSave, onCancel }: GroupFormProps) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    if (opened === 0 || area === null) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, [opened]);
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(draft) : {};
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf(draft)).length === 0) onSave(draft);
  };
  return (
    <form className="word-form" aria-label={t(draft.id === null ? 'searchwords.form.new' : 'searchwords.form.edit')} onSubmit={onSubmit}>
      {restored && <p className="callout small">{t('searchwords.form.restored')}</p>}
      <WordFields draft={draft} problems={problems} field={field} onChange={onChange} />
      <div className="form-actions">
        <Button type="submit" variant="primary" isPending={saving}>
          {t('searchwords.form.save')}
        </Button>
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
