import { conclusionDirections, fixedSentence, proposeConclusion } from '#core/evidence/grade/conclusion.ts';
import type { GradeLevel } from '#core/evidence/grade/scale.ts';
import type { Outcome } from '#core/evidence/records/question.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Area, SegmentField } from '../editing/fields.tsx';
import type { QuestionEditor } from './useQuestionEditor.ts';

/** The conclusion of one outcome: proposed from level and direction, and written anew where a person wants to. */
export function ConclusionFields({ editor, outcome, at }: { readonly editor: QuestionEditor; readonly outcome: Outcome; readonly at: number }) {
  const t = useText();
  const level = (outcome.grade?.level ?? null) as GradeLevel | null;
  const { intervention, comparison } = editor.content;
  const proposal = outcome.direction === null ? null : proposeConclusion({ level, direction: outcome.direction, intervention, outcome: outcome.name, comparison });
  const fixed = fixedSentence(level);
  const path = ['outcomes', at];
  return (
    <Section title={t('question.conclusion.title')}>
      <div className="q-fields">
        <SegmentField path={[...path, 'direction']} label={t('question.field.direction')} choices={conclusionDirections.map((value) => ({ value, label: t(`question.direction.${value}`) }))} />
        {level === null && <p className="small muted">{t('question.conclusion.first')}</p>}
        {proposal !== null && (
          <div className="q-because">
            <p className="small muted">{t('question.conclusion.proposal')}</p>
            <p>{proposal.text}</p>
            {outcome.conclusion === '' ? (
              <p className="small muted">{t('question.conclusion.used')}</p>
            ) : (
              <Button slim onPress={() => editor.form.set([...path, 'conclusion'], '')}>
                {t('question.conclusion.useProposal')}
              </Button>
            )}
          </div>
        )}
        <Area path={[...path, 'conclusion']} label={t('question.field.conclusion')} help={t('question.help.conclusion')} rows={3} />
        {fixed !== null && (
          <p className="q-because">
            {fixed} <span className="small muted">{t('question.conclusion.always')}</span>
          </p>
        )}
      </div>
    </Section>
  );
}
