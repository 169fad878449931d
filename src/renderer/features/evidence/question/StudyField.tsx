import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useWrittenField } from '../editing/form.ts';
import type { Path } from '../editing/paths.ts';
import { StudyPicker } from '../study/picker.ts';
import { useStudies } from './sources.ts';

/** One of the studies that are entered, and the way to enter another. */
export function StudyField({ path }: { readonly path: Path }) {
  const t = useText();
  const { value, set, problem, locked, anchor } = useWrittenField(path);
  const studies = useStudies() ?? [];
  const [changing, setChanging] = useState(false);
  const chosen = studies.find((study) => study.id === value);
  if (typeof value === 'string' && value !== '' && !changing) {
    return (
      <div {...anchor} className="q-study">
        <p className="field-label">{t('question.field.studyId')}</p>
        <p>
          {chosen?.label ?? t('question.study.unknown')} <span className="small muted">{chosen?.reference}</span>
        </p>
        <p>
          <Button slim isDisabled={locked} onPress={() => setChanging(true)}>
            {t('question.study.change')}
          </Button>
        </p>
      </div>
    );
  }
  return (
    <div {...anchor} className="q-study">
      <StudyPicker
        label={t('question.field.studyId')}
        placeholder={t('question.study.search')}
        none={t(studies.length === 0 ? 'question.study.none' : 'question.study.noneFound')}
        errorMessage={problem}
        isDisabled={locked}
        onPick={({ id }) => (set(id), setChanging(false))}
      />
      <Link to="/evidens/studier">{t('question.study.add')}</Link>
    </div>
  );
}
