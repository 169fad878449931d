import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { ChoiceField } from '../editing/fields.tsx';
import type { Path } from '../editing/paths.ts';
import { useStudies } from './sources.ts';

/** One of the studies that are entered, and the way to enter another. */
export function StudyField({ path }: { readonly path: Path }) {
  const t = useText();
  const studies = useStudies() ?? [];
  const choices = studies.map(({ id, label, reference }) => ({ value: id, label, description: reference }));
  return (
    <div className="q-study">
      <ChoiceField path={path} label={t('question.field.studyId')} choices={choices} help={studies.length === 0 ? t('question.study.none') : undefined} />
      <Link to="/evidens/studier">{t('question.study.add')}</Link>
    </div>
  );
}
