import { Radio, RadioGroup } from 'react-aria-components';
import { gradeLevels, type GradeLevel } from '#core/evidence/grade/scale.ts';
import type { GradeRow } from '#core/evidence/records/grade-row.ts';
import { downgradeDomains, upgradeFactors } from '#core/evidence/records/terms.ts';
import { formatDay, formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Area } from '../editing/fields.tsx';
import { LevelSymbol } from '../parts/index.ts';
import { differs, leavesOut, proposed } from './ladder.ts';
import type { QuestionEditor } from './useQuestionEditor.ts';

/** The proposal in words: where it began and what was taken off or added. */
function useBecause(row: GradeRow): string {
  const t = useText();
  const lowered = downgradeDomains.filter((key) => row.down[key].steps !== 0).map((key) => t('question.because.down', { steps: -row.down[key].steps, name: t(`evidence.down.${key}`).toLocaleLowerCase('sv') }));
  const raised = leavesOut(row) && (row.override === null || row.override.reason.trim() === '') ? [] : upgradeFactors.filter((key) => row.up[key].steps !== 0).map((key) => t('question.because.up', { steps: row.up[key].steps, name: t(`evidence.up.${key}`).toLocaleLowerCase('sv') }));
  const start = t(`question.because.start.${row.start}`);
  const moves = [...lowered, ...raised];
  return moves.length === 0 ? t('question.because.nothing', { start }) : t('question.because.moves', { start, moves: formatList(moves) });
}

interface SideProps {
  readonly editor: QuestionEditor;
  readonly row: GradeRow;
  readonly at: number;
  /** Who confirms a level now. */
  readonly name: string;
}

function Proposal({ row }: Pick<SideProps, 'row'>) {
  const t = useText();
  const proposal = proposed(row);
  const because = useBecause(row);
  return (
    <Section title={t('question.grade.proposal')}>
      {proposal === null ? (
        <p>{t('question.grade.noProposal')}</p>
      ) : (
        <div role="status">
          <p className="q-proposal">
            <LevelSymbol level={proposal.level} labelHidden />
            <span className="q-proposal-word">{t(`question.levelWord.${proposal.level}`)}</span>
          </p>
          <p className="small">{because}</p>
          <p className="small muted">{t(`evidence.meaning.${proposal.level}`)}</p>
          {proposal.warnings.map(({ code }) => (
            <p key={code} className="q-warning small">
              {t(`evidence.warning.${code}`)}
            </p>
          ))}
        </div>
      )}
    </Section>
  );
}

/** What a person decides: the proposed level, or another with a reason (R8). */
function Confirm({ editor, row, at, name }: SideProps) {
  const t = useText();
  const proposal = proposed(row)?.level ?? null;
  const path = ['outcomes', at, 'grade'];
  const own = differs(row, proposal);
  const confirm = (level: GradeLevel): void => editor.form.set(path, { ...row, level, by: name, at: new Date().toISOString() });
  return (
    <Section title={t('question.grade.yours')}>
      <RadioGroup aria-label={t('question.grade.yours')} value={row.level === null ? null : String(row.level)} isDisabled={!editor.may} onChange={(level) => confirm(Number(level) as GradeLevel)} className="judge" data-field={`outcomes.${at}.grade.level`}>
        {gradeLevels.map((level) => (
          <Radio key={level} value={String(level)} className={({ isSelected }) => (isSelected ? 'judge-row on' : 'judge-row')}>
            <LevelSymbol level={level} label={t(`question.levelWord.${level}`)} small />
            {level === proposal && <span className="judge-tag">{t('question.grade.asProposed')}</span>}
          </Radio>
        ))}
      </RadioGroup>
      {own && <Area path={[...path, 'levelReason']} label={t('question.field.levelReason')} isRequired rows={3} />}
      <p className="small muted">{row.level !== null && row.at !== null ? t('question.grade.by', { name: row.by === '' ? t('question.someone') : row.by, date: formatDay(row.at) }) : t('question.grade.youDecide')}</p>
    </Section>
  );
}

/** Beside the ladder: what the steps propose and why, and what a person confirms. */
export function GradeSide(props: SideProps) {
  return (
    <div className="q-side">
      <Proposal row={props.row} />
      <Confirm {...props} />
    </div>
  );
}
