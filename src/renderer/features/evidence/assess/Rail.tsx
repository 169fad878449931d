import { Link } from 'react-router';
import type { Domain } from '#core/evidence/template/schema.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { RobSign } from '../parts/RobSign.tsx';
import { judgementIn } from './content.ts';
import { useAssess } from './form-context.ts';
import { beforeStep, breakable, progressIn, scaleOf, shapeOf, shortName, wholeStep } from './steps.ts';

interface RowProps {
  readonly step: string;
  readonly number: string;
  readonly name: string;
  readonly sub: string;
  readonly sign: React.ReactNode;
}

function Row({ step, number, name, sub, sign }: RowProps) {
  const form = useAssess();
  const isOpen = form.step === step;
  return (
    <li className={isOpen ? 'dom-row cur' : 'dom-row'}>
      <Link
        to={`?del=${step}`}
        aria-current={isOpen ? 'step' : undefined}
        onClick={(event) => {
          event.preventDefault();
          form.go(step);
        }}
      >
        <span className="n">{number}</span>
        <span className="dom-name">
          {name}
          <span className="dom-sub">{sub}</span>
        </span>
        {sign}
      </Link>
    </li>
  );
}

/** "3 av 3, Låg", "3 av 4 besvarade", "ej påbörjad". */
function useProgressWords() {
  const t = useText();
  const { template, content, outcome } = useAssess();
  return (domain: Domain): string => {
    const progress = progressIn(domain, outcome);
    const { judgement } = judgementIn(content, domain.id);
    const label = template.judgements.find((one) => one.code === judgement)?.label;
    if (label !== undefined) return progress.asked === 0 ? label : t('assess.rail.judged', { ...progress, label });
    if (progress.asked === 0) return t('assess.rail.notAsked');
    return progress.answered === 0 ? t('assess.rail.notBegun') : t('assess.rail.answered', { ...progress });
  };
}

/** How far the whole has come: what is left before it is done. */
function useWholeWords(): string {
  const t = useText();
  const { template, content, problems } = useAssess();
  const label = scaleOf(template, null).find((one) => one.code === content.overall.judgement)?.label;
  if (label !== undefined) return label;
  const left = problems.filter((problem) => problem.blocks).length;
  return left === 0 ? t('assess.rail.ready') : t('assess.rail.left', { count: left });
}

/** The areas with how far each has come and its judgement as shape, sign and word. */
export function Rail() {
  const t = useText();
  const { template, content, outcome, problems } = useAssess();
  const words = useProgressWords();
  const whole = useWholeWords();
  const choicesLeft = problems.some((problem) => problem.path[0] === 'context');
  const answered = outcome.asked.length - outcome.missing.length;
  const hasBefore = template.choices.length + template.preparation.length > 0;
  return (
    <nav className="sec assess-rail" aria-label={t('assess.rail')}>
      <p className="rail-title" aria-hidden="true">
        {t('assess.rail')}
      </p>
      <ol className="dom">
        {hasBefore && <Row step={beforeStep} number="" name={t('assess.before')} sub={t(choicesLeft ? 'assess.rail.choose' : 'assess.rail.chosen')} sign={<span className="rob" />} />}
        {template.domains.map((domain) => {
          const progress = progressIn(domain, outcome);
          const complete = !domain.rated && progress.asked > 0 && progress.answered === progress.asked;
          const sign = complete ? <Icon name="check" className="rail-check" /> : <RobSign sign={shapeOf(template, content, domain.id, progress)} />;
          return <Row key={domain.id} step={domain.id} number={domain.number} name={breakable(shortName(domain))} sub={words(domain)} sign={sign} />;
        })}
        <Row step={wholeStep} number="" name={t('assess.whole')} sub={whole} sign={<RobSign sign={shapeOf(template, content, null, { answered: 0, asked: 0 })} />} />
      </ol>
      <p className="small muted rail-count">{t('assess.rail.count', { count: answered })}</p>
    </nav>
  );
}
