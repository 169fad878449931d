import { useEffect, useRef, useState } from 'react';
import { formatList } from '#renderer/text/format.ts';
import { lowerFirst } from '#core/evidence/words/first-letter.ts';
import { useText } from '#renderer/text/useText.ts';
import { useAssess } from './form-context.ts';
import { scaleOf, shortName } from './steps.ts';
import { judgementLabel } from './words.ts';

/** Says aloud what an answer has changed: the proposal, and which questions it has opened or closed. */
export function Announcer() {
  const t = useText();
  const { template, outcome, domain, step } = useAssess();
  const area = domain?.rated === true ? domain : null;
  const proposal = area === null ? outcome.overall.proposal : (outcome.domains[area.id]?.proposal ?? null);
  const name = area === null ? t('assess.wholeName') : lowerFirst(shortName(area));
  const label = lowerFirst(judgementLabel(scaleOf(template, area === null ? null : area.id), proposal));
  const before = useRef({ step, proposal, asked: outcome.asked });
  const [said, setSaid] = useState('');
  useEffect(() => {
    const was = before.current;
    before.current = { step, proposal, asked: outcome.asked };
    if (was.step !== step) return;
    const opened = outcome.asked.filter((id) => !was.asked.includes(id));
    const closed = was.asked.filter((id) => !outcome.asked.includes(id));
    const parts = [
      ...(opened.length === 0 ? [] : [t('assess.say.opened', { count: opened.length, ids: formatList(opened) })]),
      ...(closed.length === 0 ? [] : [t('assess.say.closed', { count: closed.length, ids: formatList(closed) })]),
      ...(was.proposal === proposal ? [] : [proposal === null ? t('assess.say.noProposal', { name }) : t('assess.say.proposal', { name, label })]),
    ];
    if (parts.length > 0) setSaid(parts.join(' '));
  }, [step, proposal, outcome.asked, name, label, t]);
  return (
    <p className="sr" role="status">
      {said}
    </p>
  );
}
