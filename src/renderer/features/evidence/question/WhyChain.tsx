import { useEffect, useId, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import type { GradeRow } from '#core/evidence/records/grade-row.ts';
import type { Outcome } from '#core/evidence/records/question.ts';
import { downgradeDomains, upgradeFactors } from '#core/evidence/records/terms.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { leavesOut, proposed } from './ladder.ts';
import type { QuestionAnswer } from './types.ts';
import { WhyResult } from './WhyResult.tsx';

const minus = '−';

function Steps({ row }: { readonly row: GradeRow }) {
  const t = useText();
  const uncounted = leavesOut(row) && row.override === null;
  const steps = [
    ...downgradeDomains.map((key) => ({ key, name: t(`evidence.down.${key}`), ...row.down[key], counts: true })),
    ...upgradeFactors.map((key) => ({ key, name: t(`evidence.up.${key}`), ...row.up[key], counts: !uncounted })),
  ].filter(({ steps: taken }) => taken !== 0);
  return (
    <ol className="q-why-steps">
      <li>
        {t('question.why.start', { level: t(`question.start.${row.start}`).toLocaleLowerCase('sv') })}. {row.startReason}
      </li>
      {steps.map(({ key, name, steps: taken, reason, counts }) => (
        <li key={key}>
          <b>{t('question.why.step', { steps: taken < 0 ? `${minus}${-taken}` : `+${taken}`, name: name.toLocaleLowerCase('sv') })}</b>
          {!counts && <span className="muted"> ({t('question.grade.notCounted')})</span>}: {reason === '' ? <span className="muted">{t('question.why.noReason')}</span> : reason}
        </li>
      ))}
    </ol>
  );
}

function Chain({ outcome, row, data }: { readonly outcome: Outcome; readonly row: GradeRow; readonly data: QuestionAnswer }) {
  const t = useText();
  const proposal = proposed(row);
  const word = (level: number): string => t(`question.levelWord.${level as 1 | 2 | 3 | 4}`).toLocaleLowerCase('sv');
  const results = data.results.filter((result) => result.outcomeId === outcome.id);
  return (
    <div className="q-why-body">
      <Steps row={row} />
      <p>
        {proposal !== null && t('question.why.proposal', { level: word(proposal.level) })}
        {row.level !== null && proposal !== null && row.level !== proposal.level && ` ${t('question.why.other', { level: word(row.level), reason: row.levelReason })}`}
      </p>
      <div>
        <h4>{t('question.why.results')}</h4>
        {results.length === 0 && <p className="muted">{t('question.why.noResults')}</p>}
        {results.map((result) => (
          <WhyResult key={result.id} result={result} />
        ))}
      </div>
    </div>
  );
}

/** Why the outcome has its level: from the level through each step down to the answers and the sentences they rest on. */
export function WhyChain({ outcome, data }: { readonly outcome: Outcome; readonly data: QuestionAnswer }) {
  const t = useText();
  const id = useId();
  const [search] = useSearchParams();
  const asked = search.get('varfor') === outcome.id;
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(asked);
  useEffect(() => {
    if (asked) place.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  if (outcome.grade === null) return null;
  return (
    <div ref={place} className="q-why">
      <AriaButton className={open ? 'q-unfold on' : 'q-unfold'} aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        <Icon name="chevron" />
        {t('question.why')}
        <span className="sr">{outcome.name}</span>
      </AriaButton>
      <div id={id} hidden={!open}>
        {open && <Chain outcome={outcome} row={outcome.grade} data={data} />}
      </div>
    </div>
  );
}
