import type { GapType } from '#core/evidence/grade/knowledge-gap.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Area } from '../editing/fields.tsx';
import type { PartProps, QuestionAnswer } from './types.ts';

/** Which kind of knowledge is missing: proposed by the rule, decided by a person (R8). */
export function GapSection({ editor, data }: { readonly editor: PartProps['editor']; readonly data: QuestionAnswer }) {
  const t = useText();
  const settings = useSettings().data;
  const name = settings?.personal.name ?? '';
  const { gap } = data.proposals;
  const chosen = editor.content.gap;
  const word = (type: number): string => (type === 0 ? t('evidence.gap.none') : t(`evidence.gap.${type as GapType}`));
  const choose = (type: string): void => editor.form.set(['gap'], { type: Number(type), reason: chosen?.reason ?? '', by: name, at: new Date().toISOString() });
  return (
    <Section title={t('question.gap.title')}>
      <div className="q-two">
        <div className="q-because">
          <p className="small muted">{t('question.gap.proposal')}</p>
          <p className="strong">{gap.type === null ? t('question.gap.noProposal') : word(gap.type)}</p>
          {gap.why.map((why) => (
            <p key={why} className="small">
              {t(`evidence.gap.why.${why}`, { months: settings?.team.evidenceMonths ?? 0 })}
            </p>
          ))}
          {gap.alternative !== null && <p className="small muted">{t('question.gap.alternative', { type: word(gap.alternative).toLocaleLowerCase('sv') })}</p>}
        </div>
        <div>
          <RadioGroup label={t('question.gap.yours')} isDisabled={!editor.may} value={chosen === null ? null : String(chosen.type)} choices={[1, 2, 3, 0].map((type) => ({ value: String(type), label: word(type) }))} onChange={choose} />
          {chosen !== null && (
            <>
              <Area path={['gap', 'reason']} label={t('question.field.gap.reason')} rows={2} />
              <p className="small muted">{t('question.grade.by', { name: chosen.by === '' ? t('question.someone') : chosen.by, date: formatDay(chosen.at) })}</p>
            </>
          )}
        </div>
      </div>
    </Section>
  );
}
