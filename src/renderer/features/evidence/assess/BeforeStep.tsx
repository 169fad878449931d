import type { AssessmentContext } from '#core/evidence/records/assessment.ts';
import type { ContextChoice } from '#core/evidence/template/schema.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { onwardId } from './AreaStep.tsx';
import { useAssess } from './form-context.ts';
import { SaveLine } from './SaveLine.tsx';
import { beforeStep, neighbour, stepHeading } from './steps.ts';

function useChoose(id: string): (value: AssessmentContext[string]) => void {
  const { change } = useAssess();
  return (value) => change((before) => ({ ...before, context: { ...before.context, [id]: value } }));
}

function One({ choice }: { readonly choice: ContextChoice }) {
  const { content, outcome, stopped } = useAssess();
  const choose = useChoose(choice.id);
  const given = content.context[choice.id] ?? outcome.context[choice.id];
  return <RadioGroup label={choice.label} description={choice.help || undefined} choices={choice.options.map(({ code, label }) => ({ value: code, label }))} value={typeof given === 'string' && given !== '' ? given : null} onChange={choose} isReadOnly={stopped !== undefined} />;
}

function Many({ choice }: { readonly choice: ContextChoice }) {
  const t = useText();
  const { content, outcome, problems, stopped } = useAssess();
  const choose = useChoose(choice.id);
  const given = content.context[choice.id] ?? outcome.context[choice.id] ?? [];
  const chosen = typeof given === 'string' ? [given] : given;
  const few = problems.some((problem) => problem.path[0] === 'context' && problem.path[1] === choice.id);
  const toggle = (code: string, on: boolean): void => choose(choice.options.map((option) => option.code).filter((one) => (one === code ? on : chosen.includes(one))));
  return (
    <fieldset className="field-group choice-many">
      <legend className="field-label">{choice.label}</legend>
      {choice.help !== '' && <p className="field-help">{choice.help}</p>}
      {choice.options.map(({ code, label }) => (
        <Checkbox key={code} isSelected={chosen.includes(code)} onChange={(on) => toggle(code, on)} isReadOnly={stopped !== undefined}>
          {label}
        </Checkbox>
      ))}
      {few && <p className="field-error">{t('assess.before.atLeast', { count: choice.atLeast })}</p>}
    </fieldset>
  );
}

/** What is chosen and written down before the questions. */
export function BeforeStep() {
  const t = useText();
  const { template, content, left, go, stopped } = useAssess();
  const next = neighbour(template, beforeStep, 1);
  const choose = useWrite();
  return (
    <section className="sec assess-main" aria-labelledby={stepHeading}>
      <h2 className="q-text" id={stepHeading} tabIndex={-1}>
        {t('assess.before.heading')}
      </h2>
      <p className="q-help muted">{t('assess.before.help')}</p>
      <div className="before">
        {template.choices.map((choice) => (choice.kind === 'one' ? <One key={choice.id} choice={choice} /> : <Many key={choice.id} choice={choice} />))}
        {template.preparation.map(({ id, label, help }) => {
          const written = content.context[id];
          const problem = left.some((path) => path.join('/') === `context/${id}`) ? t('assess.identityNumber') : null;
          return <TextArea key={id} label={label} description={help || undefined} optional rows={3} value={typeof written === 'string' ? written : ''} onChange={(text) => choose(id, text)} errorMessage={problem} isReadOnly={stopped !== undefined} />;
        })}
      </div>
      <div className="bar-foot">
        {next !== null && (
          <Button id={onwardId} variant="primary" onPress={() => go(next)}>
            {t('assess.before.done')} <Icon name="next" />
          </Button>
        )}
        <SaveLine />
      </div>
    </section>
  );
}

function useWrite(): (id: string, text: string) => void {
  const { change } = useAssess();
  return (id, text) => change((before) => ({ ...before, context: { ...before.context, [id]: text } }));
}
