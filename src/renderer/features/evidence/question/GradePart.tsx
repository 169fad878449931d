import { Link, useSearchParams } from 'react-router';
import { startLevel, type StartSetting } from '#core/evidence/grade/start-level.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import type { Outcome } from '#core/evidence/records/question.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { LevelSymbol } from '../parts/index.ts';
import { newGrade } from './content.ts';
import { ConclusionFields } from './ConclusionFields.tsx';
import { GradeLadder } from './GradeLadder.tsx';
import { GradeSide } from './GradeSide.tsx';
import type { PartProps } from './types.ts';

function OutcomeTabs({ outcomes, current }: { readonly outcomes: readonly Outcome[]; readonly current: string }) {
  const t = useText();
  return (
    <nav className="q-outcomes" aria-label={t('question.grade.outcomes')}>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            <Link to={`?del=bedomning&utfall=${outcome.id}`} aria-current={outcome.id === current ? 'true' : undefined}>
              <span>
                {outcome.name}
                {outcome.followUp !== '' && <span className="muted">, {outcome.followUp}</span>}
              </span>
              <LevelSymbol level={outcome.grade?.level ?? null} small />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which studies the evidence of the outcome comes from, which decides where it begins. */
function Begin({ editor, at, setting }: Pick<PartProps, 'editor'> & { readonly at: number; readonly setting: StartSetting }) {
  const t = useText();
  const begin = (design: 'rct' | 'nrs'): void => editor.form.set(['outcomes', at, 'grade'], newGrade(design, startLevel(design, setting).start));
  return (
    <EmptyState
      title={t('question.grade.begin')}
      action={
        <>
          <Button variant="primary" isDisabled={!editor.may} why={editor.why} onPress={() => begin('rct')}>
            {t('question.design.rct')}
          </Button>
          <Button isDisabled={!editor.may} onPress={() => begin('nrs')}>
            {t('question.design.nrs')}
          </Button>
        </>
      }
    >
      {t('question.grade.beginText')}
    </EmptyState>
  );
}

/** How certain the combined evidence of one outcome is, step by step, with the proposal beside. */
export function GradePart({ editor, data }: PartProps) {
  const t = useText();
  const [search] = useSearchParams();
  const settings = useSettings().data;
  const { outcomes, results } = editor.content;
  const at = Math.max(0, outcomes.findIndex((outcome) => outcome.id === search.get('utfall')));
  const outcome = outcomes[at];
  if (outcome === undefined) {
    return (
      <Section title={t('question.part.bedomning')}>
        <EmptyState title={t('question.grade.none')} action={<LinkButton to="?del=utfall">{t('question.outcomes.first')}</LinkButton>}>
          {t('question.grade.noneText')}
        </EmptyState>
      </Section>
    );
  }
  const robinsI = results.some((result) => result.outcomeId === outcome.id && result.templateId.startsWith('robins-i'));
  const setting = { nrsStart: settings?.team.nrsStart ?? 'high-with-robins-i', robinsI };
  return (
    <>
      {outcomes.length > 1 && <OutcomeTabs outcomes={outcomes} current={outcome.id} />}
      <Section title={outcome.name} note={outcome.followUp}>
        {outcome.grade === null ? (
          <Begin editor={editor} at={at} setting={setting} />
        ) : (
          <div className="q-grade" key={outcome.id}>
            <GradeLadder editor={editor} row={outcome.grade} at={at} setting={setting} data={data} />
            <GradeSide editor={editor} row={outcome.grade} at={at} name={settings?.personal.name ?? ''} />
          </div>
        )}
      </Section>
      {outcome.grade !== null && <ConclusionFields editor={editor} outcome={outcome} at={at} />}
    </>
  );
}
