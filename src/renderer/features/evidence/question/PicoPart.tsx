import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Area, CheckField, ChoiceField, DayLine, Line, NumberLine } from '../editing/fields.tsx';
import { useWritten } from '../editing/form.ts';
import { valueAt } from '../editing/paths.ts';

const risks = ['low', 'moderate', 'high'] as const;

function ReviewFields({ field }: { readonly field: 'review' | 'newerReview' }) {
  const t = useText();
  const { content, set, locked } = useWritten();
  const there = valueAt(content, [field]) !== null;
  const empty = { title: '', url: null, year: null };
  if (!there) {
    return (
      <Button slim icon="plus" isDisabled={locked !== undefined} onPress={() => set([field], field === 'review' ? { ...empty, risk: null } : empty)}>
        {t(`question.${field}.add`)}
      </Button>
    );
  }
  return (
    <div className="q-group" role="group" aria-label={t(`question.field.${field}`)}>
      <Line path={[field, 'title']} label={t('question.field.title.review')} />
      <div className="q-row">
        <NumberLine path={[field, 'year']} label={t('question.field.year')} />
        <Line path={[field, 'url']} label={t('question.field.url')} nullable placeholder="https://" />
      </div>
      {field === 'review' && <ChoiceField path={[field, 'risk']} label={t('question.field.risk')} none={t('terms.unknown')} choices={risks.map((value) => ({ value, label: t(`question.risk.${value}`) }))} />}
      <Button slim variant="plain" icon="trash" isDisabled={locked !== undefined} onPress={() => set([field], null)}>
        {t(`question.${field}.remove`)}
      </Button>
    </div>
  );
}

/** The question itself: whom it is about, what is compared with what, and how old the knowledge behind it is. */
export function PicoPart({ isNew }: { readonly isNew: boolean }) {
  const t = useText();
  return (
    <>
      <Section title={t('question.part.fraga')}>
        <div className="q-fields">
          <Line path={['title']} label={t('question.field.title')} help={t('question.help.title')} isRequired />
          <Area path={['population']} label={t('question.field.population')} help={t('question.help.population')} />
          <Area path={['intervention']} label={t('question.field.intervention')} help={t('question.help.intervention')} />
          <Area path={['comparison']} label={t('question.field.comparison')} help={t('question.help.comparison')} />
          {isNew && <p className="small muted">{t('question.new.next')}</p>}
        </div>
      </Section>
      {!isNew && (
        <Section title={t('question.known.title')}>
          <div className="q-fields">
            <DayLine path={['searchedAt']} label={t('question.field.searchedAt')} help={t('question.help.searchedAt')} />
            <h3>{t('question.field.review')}</h3>
            <p className="small muted q-tight">{t('question.help.review')}</p>
            <ReviewFields field="review" />
            <h3>{t('question.field.newerReview')}</h3>
            <p className="small muted q-tight">{t('question.help.newerReview')}</p>
            <ReviewFields field="newerReview" />
            <CheckField path={['newStudiesKnown']} label={t('question.field.newStudiesKnown')} />
            <Area path={['note']} label={t('question.field.note')} rows={3} />
          </div>
        </Section>
      )}
    </>
  );
}
