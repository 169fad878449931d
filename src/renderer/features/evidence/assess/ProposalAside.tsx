import { lowerFirst } from '#core/evidence/words/first-letter.ts';
import { biasDirections, type BiasDirection } from '#core/evidence/records/terms.ts';
import type { Proposal } from '#core/evidence/template/outcome.ts';
import type { Domain, JudgementOption } from '#core/evidence/template/schema.ts';
import { useText } from '#renderer/text/useText.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { DecisionTable } from '../parts/DecisionTable.tsx';
import { JudgementPicker } from '../parts/JudgementPicker.tsx';
import { RobSign } from '../parts/RobSign.tsx';
import { judgementIn, withJudgement } from './content.ts';
import { useAssess } from './form-context.ts';
import { isReached, scaleOf, shortName, situationIn } from './steps.ts';
import { withoutLabel } from './words.ts';

/** The judgement that the rules come to, as it forms, and why. */
function ProposalText({ proposal, scale }: { readonly proposal: Proposal; readonly scale: readonly JudgementOption[] }) {
  const option = scale.find((one) => one.code === proposal.proposal);
  return (
    <>
      {option !== undefined && (
        <p className="proposed">
          <RobSign sign={option.sign} />
          {option.label}
        </p>
      )}
      <p className="proposed-why">{withoutLabel(proposal.why, option?.label)}</p>
      {proposal.note !== undefined && <p className="proposed-note">{proposal.note}</p>}
    </>
  );
}

/** The rule of an area from the template's own rows, with the row that applies. */
function Rule({ domain }: { readonly domain: Domain }) {
  const { template, outcome, content } = useAssess();
  const { rule } = domain;
  if (rule.kind === 'none') return null;
  const situation = situationIn(template, domain, outcome, content);
  if (rule.kind === 'table') return <DecisionTable template={template} rows={rule.rows} situation={situation} />;
  return rule.parts.map((part) => <DecisionTable key={part.id} template={template} rows={part.rows} situation={situation} name={part.name} />);
}

interface JudgeProps {
  /** Null is the whole. */
  readonly area: string | null;
  readonly name: string;
  readonly proposal: Proposal | undefined;
}

/** Which way a bias goes, where the template asks for it. */
function Direction({ area }: { readonly area: string | null }) {
  const t = useText();
  const { content, change, stopped } = useAssess();
  const { direction } = judgementIn(content, area);
  const choices = [{ value: 'none' as const, label: t('assess.direction.none') }, ...biasDirections.map((value) => ({ value, label: t(`assess.direction.${value}`) }))];
  return (
    <Select<BiasDirection | 'none'>
      label={t('assess.direction')}
      optional
      choices={choices}
      value={direction ?? 'none'}
      isDisabled={stopped !== undefined}
      onChange={(value) => change((before) => withJudgement(before, area, { direction: value === 'none' ? null : value }))}
    />
  );
}

/** The person's judgement, why where it differs from the proposal, and which way the bias goes. */
export function Judge({ area, name, proposal }: JudgeProps) {
  const t = useText();
  const { template, content, change, left, stopped } = useAssess();
  const judged = judgementIn(content, area);
  const scale = scaleOf(template, area);
  const proposed = proposal?.proposal ?? null;
  const differs = judged.judgement !== null && proposed !== null && judged.judgement !== proposed;
  const meaning = scale.find((one) => one.code === judged.judgement)?.meaning ?? '';
  const path = area === null ? 'overall/reason' : `domains/${area}/reason`;
  const problem = left.some((one) => one.join('/') === path) ? t('assess.identityNumber') : differs && judged.reason.trim() === '' ? t('assess.judge.reasonNeeded') : null;
  return (
    <section className="sec judge-sec" {...(area === null && { id: 'helhetsbedomning' })}>
      <h2 className="aside-title">{t('assess.judge')}</h2>
      <JudgementPicker label={t('assess.judge.of', { name })} options={scale} value={judged.judgement} proposal={proposed} onChange={(judgement) => change((before) => withJudgement(before, area, { judgement }))} isReadOnly={stopped !== undefined} />
      {meaning !== '' && <p className="small judge-meaning">{meaning}</p>}
      {(differs || judged.reason !== '' || (proposed === null && judged.judgement !== null)) && (
        <TextArea
          label={t(differs ? 'assess.judge.reason' : 'assess.judge.comment')}
          optional={!differs}
          isRequired={differs}
          rows={3}
          value={judged.reason}
          onChange={(reason) => change((before) => withJudgement(before, area, { reason }))}
          errorMessage={problem}
          isReadOnly={stopped !== undefined}
        />
      )}
      {template.asksDirection && <Direction area={area} />}
      <p className="small muted">{t('assess.judge.yours')}</p>
    </section>
  );
}

/** The proposal of an area as the answers come, its rule, and the person's judgement. */
export function AreaAside({ domain }: { readonly domain: Domain }) {
  const t = useText();
  const { template, outcome } = useAssess();
  const name = lowerFirst(shortName(domain));
  const proposal = outcome.domains[domain.id];
  const reached = isReached(template, domain, outcome);
  return (
    <aside className="assess-aside" aria-label={t('assess.proposal.for', { name })}>
      {domain.rated && proposal !== undefined ? (
        <>
          <section className="sec">
            <h2 className="aside-title">{t('assess.proposal.for', { name })}</h2>
            <ProposalText proposal={proposal} scale={template.judgements} />
            {reached && <Rule domain={domain} />}
          </section>
          {reached && <Judge area={domain.id} name={name} proposal={proposal} />}
        </>
      ) : (
        <WholeProposal />
      )}
    </aside>
  );
}

function WholeProposal() {
  const t = useText();
  const { template, outcome } = useAssess();
  return (
    <section className="sec">
      <h2 className="aside-title">{t('assess.proposal.whole')}</h2>
      <ProposalText proposal={outcome.overall} scale={scaleOf(template, null)} />
    </section>
  );
}

/** The proposal of the whole and the person's judgement of it. */
export function WholeAside() {
  const t = useText();
  const { outcome } = useAssess();
  return (
    <aside className="assess-aside" aria-label={t('assess.proposal.whole')}>
      <WholeProposal />
      <Judge area={null} name={t('assess.wholeName')} proposal={outcome.overall} />
    </aside>
  );
}
