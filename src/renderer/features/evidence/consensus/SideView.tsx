import { useText } from '#renderer/text/useText.ts';
import { RobSign } from '../parts/index.ts';
import type { Ready, ConsensusRow, Side } from './types.ts';
import { signOf, wordOf } from './row-words.ts';

interface SideProps {
  readonly row: ConsensusRow;
  readonly side: Side;
  readonly assessor: string;
  readonly data: Ready;
}

/** One assessor's answer or judgement, with why and what it rests on. */
export function SideView({ row, side, assessor, data }: SideProps) {
  const t = useText();
  const word = wordOf(data.template, row, side.value);
  const sign = signOf(data.template, row, side.value);
  return (
    <div className="con-side">
      <p className="small muted">{assessor}</p>
      <p className={word === null ? 'con-value none' : 'con-value'}>
        {sign !== null && <RobSign sign={sign} />}
        {word ?? t(side.asked ? 'consensus.unanswered' : 'consensus.notAsked')}
      </p>
      {side.justification !== '' && <p className="con-text">{side.justification}</p>}
      {side.quote !== '' && (
        <p className="con-quote">
          ”{side.quote}”{side.page !== '' && <span className="small muted"> {t('consensus.page', { page: side.page })}</span>}
        </p>
      )}
    </div>
  );
}
