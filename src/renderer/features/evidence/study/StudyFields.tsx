import { studyTypes } from '#core/evidence/records/terms.ts';
import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { useFaultWords } from './useFaultWords.ts';
import { typeWords } from './wording.ts';
import type { Faults, StudyForm, TextField as Field } from './study-form.ts';

export interface StudyFieldsProps {
  readonly form: StudyForm;
  readonly faults: Faults;
  readonly onChange: (form: StudyForm) => void;
}

/** What every field needs: its value, what is wrong with it, and where a change goes. */
function useField({ form, faults, onChange }: StudyFieldsProps) {
  const words = useFaultWords();
  return (field: Field) => ({
    id: `study-${field}`,
    value: form[field],
    errorMessage: words(faults[field]),
    onChange: (text: string) => onChange({ ...form, [field]: text }),
  });
}

function Basics(props: StudyFieldsProps) {
  const t = useText();
  const field = useField(props);
  const types = studyTypes.map((value) => ({ value, label: typeWords(t, value) }));
  return (
    <Section title={t('study.form.basics')}>
      <div className="study-fields">
        <TextArea rows={2} label={t('study.form.titleField')} {...field('title')} />
        <TextArea rows={3} label={t('study.form.authors')} description={t('study.form.authorsHelp')} {...field('authors')} />
        <div className="study-fields-row">
          <TextField label={t('study.form.year')} inputMode="numeric" {...field('year')} />
          <Select label={t('study.form.type')} choices={types} value={props.form.type} onChange={(type) => props.onChange({ ...props.form, type })} />
        </div>
        <TextField label={t('study.form.doi')} description={t('study.form.doiHelp')} {...field('doi')} />
        <TextField label={t('study.form.shortName')} description={t('study.form.shortNameHelp')} {...field('shortName')} />
      </div>
    </Section>
  );
}

function Where(props: StudyFieldsProps) {
  const t = useText();
  const field = useField(props);
  return (
    <Section title={t('study.form.where')}>
      <div className="study-fields">
        <TextField label={t('study.form.journal')} {...field('journal')} />
        <div className="study-fields-row">
          <TextField label={t('study.form.volume')} {...field('volume')} />
          <TextField label={t('study.form.issue')} {...field('issue')} />
          <TextField label={t('study.form.pages')} {...field('pages')} />
        </div>
        <TextField label={t('study.form.publisher')} {...field('publisher')} />
        <TextField label={t('study.form.url')} {...field('url')} />
        <TextField label={t('study.form.standardNumber')} {...field('standardNumber')} />
      </div>
    </Section>
  );
}

function Rest(props: StudyFieldsProps) {
  const t = useText();
  const field = useField(props);
  return (
    <Section title={t('study.form.rest')}>
      <div className="study-fields">
        <TextArea rows={8} source label={t('study.form.abstract')} {...field('abstract')} />
        <TextField label={t('study.form.language')} {...field('language')} />
        <TextArea rows={3} label={t('study.form.keywords')} description={t('study.form.keywordsHelp')} {...field('keywords')} />
        <TextArea rows={2} label={t('study.form.identifiers')} description={t('study.form.identifiersHelp')} {...field('identifiers')} />
        <TextArea rows={4} label={t('study.form.note')} {...field('note')} />
      </div>
    </Section>
  );
}

/** Every field of a study, the ones that matter most first. */
export function StudyFields(props: StudyFieldsProps) {
  return (
    <>
      <Basics {...props} />
      <Where {...props} />
      <Rest {...props} />
    </>
  );
}
