import type { Result } from '#core/evidence/records/question.ts';
import { useText } from '#renderer/text/useText.ts';
import { Area, ChoiceField, Line, NumberLine } from '../editing/fields.tsx';
import { StudyField } from './StudyField.tsx';
import type { TemplateName } from './sources.ts';
import type { QuestionEditor } from './useQuestionEditor.ts';

export interface ResultFieldsProps {
  readonly editor: QuestionEditor;
  readonly result: Result;
  readonly at: number;
  readonly templates: readonly TemplateName[];
}

/** One result: which study, which outcome, which comparison and time, and the exact figure that is assessed. */
export function ResultFields({ editor, result, at, templates }: ResultFieldsProps) {
  const t = useText();
  const path = ['results', at];
  const outcomes = editor.content.outcomes.map(({ id, name, followUp }) => ({ value: id, label: followUp === '' ? name : `${name}, ${followUp}` }));
  const offered = templates.filter((one) => !one.archived || one.id === result.templateId).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="q-fields">
      <StudyField path={[...path, 'studyId']} />
      <ChoiceField path={[...path, 'outcomeId']} label={t('question.field.outcomeId')} choices={outcomes} />
      <div className="q-row">
        <Line path={[...path, 'comparison']} label={t('question.field.comparison.result')} />
        <Line path={[...path, 'timePoint']} label={t('question.field.timePoint')} />
      </div>
      <Area path={[...path, 'figure']} label={t('question.field.figure')} help={t('question.help.figure')} />
      <div className="q-row">
        <ChoiceField path={[...path, 'templateId']} label={t('question.field.templateId')} choices={offered} />
        <NumberLine path={[...path, 'weight']} label={t('question.field.weight')} />
      </div>
    </div>
  );
}
