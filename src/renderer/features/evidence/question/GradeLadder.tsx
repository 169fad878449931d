import { deepest, highest } from '#core/evidence/grade/scale.ts';
import { startLevel, type StartSetting } from '#core/evidence/grade/start-level.ts';
import type { GradeRow } from '#core/evidence/records/grade-row.ts';
import { downgradeDomains, upgradeFactors, type DowngradeDomain, type UpgradeFactor } from '#core/evidence/records/terms.ts';
import { useText } from '#renderer/text/useText.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { LevelSymbol } from '../parts/index.ts';
import { Area, SegmentField } from '../editing/fields.tsx';
import { leavesOut, rungsOf, type Rung } from './ladder.ts';
import { BiasBasis } from './BiasBasis.tsx';
import type { PartProps } from './types.ts';

interface LadderProps extends PartProps {
  readonly row: GradeRow;
  readonly at: number;
  readonly setting: StartSetting;
}

const minus = '−';
const stepWord = (steps: number): string => (steps === 0 ? '0' : steps < 0 ? `${minus}${-steps}` : `+${steps}`);

/** Where one stands after a rung. Below very low there is no level: it is said in steps. */
function Standing({ rung }: { readonly rung: Rung | undefined }) {
  const t = useText();
  if (rung === undefined) return null;
  const level = Math.min(4, Math.max(1, rung.after));
  return (
    <div className={rung.steps === 0 && rung.key !== 'start' ? 'q-rung-level same' : 'q-rung-level'}>
      <LevelSymbol level={level} label={t(`question.levelWord.${level as 1 | 2 | 3 | 4}`)} small />
      {!rung.counts && rung.steps > 0 && <span className="small muted">{t('question.grade.notCounted')}</span>}
    </div>
  );
}

function StartRung({ row, at, setting, rung }: LadderProps & { readonly rung: Rung | undefined }) {
  const t = useText();
  const path = ['outcomes', at, 'grade'];
  const usual = startLevel(row.design, setting);
  return (
    <li className="q-rung">
      <div className="q-rung-what">
        <h3>{t('question.grade.start')}</h3>
        <div className="q-row">
          <SegmentField
            path={[...path, 'design']}
            label={t('question.field.design')}
            choices={[
              { value: 'rct', label: t('question.design.rct') },
              { value: 'nrs', label: t('question.design.nrs') },
            ]}
          />
          <SegmentField
            path={[...path, 'start']}
            label={t('question.field.start')}
            choices={[
              { value: 'high', label: t('question.start.high') },
              { value: 'low', label: t('question.start.low') },
            ]}
          />
        </div>
        <p className="small muted">{t(`evidence.start.${usual.why}`)}</p>
        {usual.start !== row.start && <Area path={[...path, 'startReason']} label={t('question.field.startReason')} rows={1} />}
      </div>
      <Standing rung={rung} />
    </li>
  );
}

function StepRung({ kind, name, row, at, rung, editor, data }: LadderProps & { readonly kind: 'down' | 'up'; readonly name: DowngradeDomain | UpgradeFactor; readonly rung: Rung | undefined }) {
  const t = useText();
  const path = ['outcomes', at, 'grade', kind, name];
  const most = kind === 'down' ? -deepest(name as DowngradeDomain, row.design) : highest(name as UpgradeFactor);
  const choices = Array.from({ length: most + 1 }, (_, step) => (kind === 'down' && step > 0 ? -step : step)).map((steps) => ({ value: String(steps), label: stepWord(steps) }));
  const steps = kind === 'down' ? row.down[name as DowngradeDomain].steps : row.up[name as UpgradeFactor].steps;
  const label = kind === 'down' ? t(`evidence.down.${name as DowngradeDomain}`) : t(`evidence.up.${name as UpgradeFactor}`);
  return (
    <li className="q-rung">
      <div className="q-rung-what">
        <SegmentField path={[...path, 'steps']} label={label} help={t(`question.help.${name}`)} choices={choices} />
        {name === 'riskOfBias' && data !== null && <BiasBasis data={data} outcomeId={editor.content.outcomes[at]?.id ?? ''} />}
        {steps !== 0 && <Area path={[...path, 'reason']} label={t('question.grade.reasonFor', { name: label.toLocaleLowerCase('sv') })} isRequired rows={2} />}
      </div>
      <Standing rung={rung} />
    </li>
  );
}

/** Upgrades that the rule leaves out are counted only for a reason. */
function Override({ editor, row, at }: Pick<LadderProps, 'editor' | 'row' | 'at'>) {
  const t = useText();
  const path = ['outcomes', at, 'grade', 'override'];
  if (row.override === null && !leavesOut(row)) return null;
  return (
    <li className="q-rung">
      <div className="q-rung-what">
        <Checkbox isSelected={row.override !== null} isDisabled={!editor.may} onChange={(on) => editor.form.set(path, on ? { reason: '' } : null)}>
          {t('question.grade.override')}
        </Checkbox>
        {row.override !== null && <Area path={[...path, 'reason']} label={t('question.grade.overrideWhy')} isRequired rows={2} />}
      </div>
      <div className="q-rung-level" />
    </li>
  );
}

/** From the start level down and up, rung by rung, with where one stands after each. */
export function GradeLadder(props: LadderProps) {
  const t = useText();
  const rungs = new Map(rungsOf(props.row).map((rung) => [rung.key, rung]));
  return (
    <div className="q-ladder">
      <ol>
        <StartRung {...props} rung={rungs.get('start')} />
        {downgradeDomains.map((name) => (
          <StepRung key={name} {...props} kind="down" name={name} rung={rungs.get(name)} />
        ))}
      </ol>
      <h3 className="q-ladder-up">{t('question.grade.up')}</h3>
      <p className="small muted">{t('question.grade.upText')}</p>
      <ol>
        {upgradeFactors.map((name) => (
          <StepRung key={name} {...props} kind="up" name={name} rung={rungs.get(name)} />
        ))}
        <Override {...props} />
      </ol>
    </div>
  );
}
