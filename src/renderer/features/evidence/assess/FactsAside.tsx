import { Link } from 'react-router';
import { formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import type { Opened } from './opened.ts';

/** Who else assesses the same, and what they may see. */
function useBlindWords({ assessment, others }: Opened, me: string): string {
  const t = useText();
  const who = t('assess.facts.assessor', { name: assessment?.assessor || me });
  if (others.length === 0) return `${who} ${t('assess.facts.alone')}`;
  const hidden = others.filter((one) => !one.readable);
  const names = formatList((hidden.length > 0 ? hidden : others).map((one) => one.assessor));
  return `${who} ${t(hidden.length > 0 ? 'assess.facts.blind' : 'assess.facts.open', { names })}`;
}

function Template({ template }: Pick<Opened, 'template'>) {
  const t = useText();
  return (
    <>
      <Link className="quiet" to={`/evidens/mallar/${template.id}`}>
        {template.shortName}
      </Link>
      <span className="facts-sub">{t('assess.facts.version', { edition: template.edition, version: template.version })}</span>
    </>
  );
}

/** What is assessed, in what, and by whom. */
export function FactsAside({ opened, me }: { readonly opened: Opened; readonly me: string }) {
  const t = useText();
  const { template, result, item } = opened;
  const who = useBlindWords(opened, me);
  const facts = [
    [t('assess.facts.template'), <Template key="template" template={template} />],
    ...(result === null || result.study.label === '' ? [] : [[t('assess.facts.study'), result.study.label]]),
    ...(result === null ? [] : [[t('assess.facts.result'), [result.outcome.name, result.timePoint || result.outcome.followUp].filter((part) => part !== '').join(', ')]]),
    ...(result === null || result.comparison === '' ? [] : [[t('assess.facts.comparison'), result.comparison]]),
    ...(result === null || result.figure === '' ? [] : [[t('assess.facts.figure'), result.figure]]),
    ...(item === null ? [] : [[t('assess.facts.training'), `${item.setName}: ${item.title}`]]),
    [t('assess.facts.youAre'), opened.mine ? who : (opened.assessment?.assessor ?? '')],
  ] as const;
  return (
    <section className="sec assess-facts" aria-label={t('assess.facts')}>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={String(term)}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
