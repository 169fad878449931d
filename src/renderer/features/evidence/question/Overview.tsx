import { Link } from 'react-router';
import { fixedSentence, proposeConclusion } from '#core/evidence/grade/conclusion.ts';
import type { GradeLevel } from '#core/evidence/grade/scale.ts';
import type { Outcome } from '#core/evidence/records/question.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { LevelSymbol } from '../parts/index.ts';
import { bandOf } from './bands.ts';
import { useEffectWords } from './effect-words.ts';
import { GapSection } from './GapSection.tsx';
import type { PartProps } from './types.ts';
import { WhyChain } from './WhyChain.tsx';

function Pico({ editor }: Pick<PartProps, 'editor'>) {
  const t = useText();
  const { content } = editor;
  return (
    <dl className="q-pico">
      {(['population', 'intervention', 'comparison'] as const).map((field) => (
        <div key={field}>
          <dt>{t(`question.field.${field}`)}</dt>
          <dd>{content[field] === '' ? <span className="muted">{t('question.notSaid')}</span> : content[field]}</dd>
        </div>
      ))}
      <div>
        <dt>{t('question.field.searchedAt')}</dt>
        <dd>{content.searchedAt === null ? <span className="muted">{t('terms.unknown')}</span> : content.searchedAt}</dd>
      </div>
    </dl>
  );
}

function conclusionOf(outcome: Outcome, intervention: string, comparison: string): string {
  const level = (outcome.grade?.level ?? null) as GradeLevel | null;
  const text = outcome.conclusion !== '' ? outcome.conclusion : outcome.direction === null ? '' : (proposeConclusion({ level, direction: outcome.direction, intervention, outcome: outcome.name, comparison })?.text ?? '');
  return [text, fixedSentence(level) ?? ''].filter((part) => part !== '').join(' ');
}

function OutcomeRow({ outcome, editor, data }: PartProps & { readonly outcome: Outcome }) {
  const t = useText();
  const effect = useEffectWords();
  const { intervention, comparison } = editor.content;
  const level = outcome.grade?.level ?? null;
  const band = bandOf(outcome.importance);
  const conclusion = conclusionOf(outcome, intervention, comparison);
  return (
    <li className="q-outcome">
      <div className="q-outcome-head">
        <div>
          <h3>{outcome.name}</h3>
          <p className="small muted">{[outcome.measure, outcome.followUp, band === null ? t('question.importance.none') : t(`question.band.short.${band}`, { importance: outcome.importance ?? 0 })].filter((text) => text !== '').join('. ')}</p>
        </div>
        <p className="q-outcome-level">
          <LevelSymbol level={level} />
          {outcome.grade?.at !== undefined && outcome.grade.at !== null && <span className="small muted">{t('question.grade.byShort', { name: outcome.grade.by === '' ? t('question.someone') : outcome.grade.by, date: formatDay(outcome.grade.at) })}</span>}
        </p>
      </div>
      <p className="small">{effect(outcome)}</p>
      {conclusion !== '' && <p className="q-conclusion">{conclusion}</p>}
      {level === null ? (
        <p className="small">
          <Link to={`?del=bedomning&utfall=${outcome.id}`}>{t('question.grade.do')}</Link>
        </p>
      ) : (
        data !== null && !editor.changed && <WhyChain outcome={outcome} data={data} />
      )}
    </li>
  );
}

/** The question as one reads it: what was asked, what is known for each outcome, how certain that is and why. */
export function Overview({ editor, data }: PartProps) {
  const t = useText();
  const { outcomes, newerReview } = editor.content;
  const sorted = [...outcomes].sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
  const stale = data?.proposals.stale ?? null;
  return (
    <>
      <Section title={t('question.overview.asked')} note={<Link to="?del=fraga">{t('question.change')}</Link>}>
        <Pico editor={editor} />
        {stale !== null && (
          <div className="q-because">
            <p className="strong">{t('evidence.stale.stale')}</p>
            {stale.reasons.map((reason) => (
              <p key={reason}>{t(`question.stale.${reason}`, { title: newerReview?.title === undefined || newerReview.title === '' ? t('question.stale.untitled') : newerReview.title })}</p>
            ))}
          </div>
        )}
      </Section>
      <Section title={t('question.overview.known')} note={<Link to="?del=utfall">{t('question.change')}</Link>}>
        {sorted.length === 0 && (
          <EmptyState title={t('question.outcomes.none')} action={<LinkButton to="?del=utfall">{t('question.outcomes.first')}</LinkButton>}>
            {t('question.outcomes.noneText')}
          </EmptyState>
        )}
        <ul className="q-outcome-list">
          {sorted.map((outcome) => (
            <OutcomeRow key={outcome.id} outcome={outcome} editor={editor} data={data} />
          ))}
        </ul>
      </Section>
      {data !== null && <GapSection editor={editor} data={data} />}
    </>
  );
}
