import { Link } from 'react-router';
import { useOverview, useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Section } from '#renderer/ui/Section.tsx';

const exampleDistrict = 'Exempelstadsdelen';

interface Step {
  readonly key: 'name' | 'district' | 'publish';
  readonly done: boolean;
  readonly to: string;
}

/** The first steps of a new district; gone when they are taken. */
export function GettingStarted() {
  const t = useText();
  const settings = useSettings().data;
  const overview = useOverview().data;
  if (settings === undefined || overview === undefined) return null;
  const steps: readonly Step[] = [
    { key: 'name', done: settings.personal.name !== '', to: '/installningar#jag' },
    { key: 'district', done: settings.team.districtName !== '' && settings.team.districtName !== exampleDistrict, to: '/installningar#teamet' },
    { key: 'publish', done: settings.team.published !== null, to: '/installningar#publicera' },
  ];
  if (steps.every((step) => step.done) && overview.exampleOffers === 0) return null;
  return (
    <Section title={t('start.begin.title')}>
      <ol className="first-steps">
        {steps.map((step) => (
          <li key={step.key} className={step.done ? 'done' : undefined}>
            <span className="step-mark">{step.done ? <Icon name="check" label={t('start.begin.done')} /> : null}</span>
            <span>
              {step.done ? t(`start.begin.${step.key}`) : <Link to={step.to}>{t(`start.begin.${step.key}`)}</Link>}
              <span className="sub">{t(`start.begin.${step.key}Sub`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
