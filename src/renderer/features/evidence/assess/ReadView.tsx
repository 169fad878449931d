import { reviewOf } from '#core/evidence/flow/review.ts';
import type { Domain } from '#core/evidence/template/schema.ts';
import { useText } from '#renderer/text/useText.ts';
import { RobSign } from '../parts/RobSign.tsx';
import { AnsweredRow } from './AnsweredRow.tsx';
import { judgementIn } from './content.ts';
import type { Opened } from './opened.ts';
import { askedEntries, entriesOf, isAnswered, notCounted, progressIn, scaleOf, shapeOf } from './steps.ts';
import { judgementLabel } from './words.ts';

type Reviewed = ReturnType<typeof reviewOf>;

interface PartProps {
  readonly opened: Opened;
  readonly outcome: Reviewed;
}

/** A judgement with its sign, what was proposed where that was another, and why. */
function Judged({ opened: { template, content }, outcome, area }: PartProps & { readonly area: Domain | null }) {
  const t = useText();
  const id = area?.id ?? null;
  const scale = scaleOf(template, id);
  const judged = judgementIn(content, id);
  const proposal = area === null ? outcome.overall : outcome.domains[area.id];
  const proposed = proposal?.proposal ?? null;
  const progress = area === null ? { answered: 0, asked: 0 } : progressIn(area, outcome);
  return (
    <div className="read-judged">
      <p className="proposed">
        <RobSign sign={shapeOf(template, content, id, progress)} />
        {judged.judgement === null ? t('assess.whole.notJudged') : judgementLabel(scale, judged.judgement)}
      </p>
      {proposed !== null && proposed !== judged.judgement && <p className="small muted">{t('assess.read.proposed', { label: judgementLabel(scale, proposed).toLocaleLowerCase('sv') })}</p>}
      {proposed !== null && proposed === judged.judgement && <p className="small muted">{proposal?.why}</p>}
      {judged.reason.trim() !== '' && <p className="read-reason">{judged.reason}</p>}
      {judged.direction !== null && (
        <p className="small">
          {t('assess.direction')}: {t(`assess.direction.${judged.direction}`).toLocaleLowerCase('sv')}
        </p>
      )}
    </div>
  );
}

function Area({ domain, opened, outcome }: PartProps & { readonly domain: Domain }) {
  const t = useText();
  const { template, content } = opened;
  const kept = notCounted(domain, outcome, content);
  return (
    <section className="sec read-area">
      <h2>
        {domain.number} {domain.name}
      </h2>
      {domain.rated && <Judged opened={opened} outcome={outcome} area={domain} />}
      <ul>
        {askedEntries(domain, outcome, content).map((entry) => (
          <AnsweredRow key={entry.key} template={template} entry={entry} answer={content.answers[entry.key]} whole />
        ))}
      </ul>
      {kept.length > 0 && (
        <details className="kept">
          <summary>{t('assess.kept', { count: kept.length })}</summary>
          <ul>
            {kept.map((entry) => (
              <AnsweredRow key={entry.key} template={template} entry={entry} answer={content.answers[entry.key]} whole />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What was chosen and written before the questions. */
function Before({ opened: { template, content }, outcome }: PartProps) {
  const t = useText();
  const choices = template.choices.flatMap((choice) => {
    const given = content.context[choice.id] ?? outcome.context[choice.id];
    const codes = given === undefined ? [] : typeof given === 'string' ? [given] : given;
    const labels = choice.options.filter((option) => codes.includes(option.code)).map((option) => option.label);
    return labels.length === 0 ? [] : [{ id: choice.id, label: choice.label, text: labels.join(', ') }];
  });
  const written = template.preparation.flatMap(({ id, label }) => {
    const text = content.context[id];
    return typeof text === 'string' && text.trim() !== '' ? [{ id, label, text }] : [];
  });
  if (choices.length + written.length === 0) return null;
  return (
    <section className="sec read-area">
      <h2>{t('assess.before')}</h2>
      <dl className="facts">
        {[...choices, ...written].map(({ id, label, text }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A whole assessment to read: every judgement with its reason, every answer with its quote. */
export function ReadView({ opened }: { readonly opened: Opened }) {
  const t = useText();
  const { template, content } = opened;
  const outcome = reviewOf(template, content);
  const extra = template.extraQuestions.flatMap((question) => entriesOf(question, content)).filter((entry) => isAnswered(content, entry));
  const declared = content.interest.declared;
  return (
    <div className="read">
      <section className="sec read-area">
        <h2>{t('assess.whole')}</h2>
        <Judged opened={opened} outcome={outcome} area={null} />
      </section>
      {template.domains.map((domain) => (
        <Area key={domain.id} domain={domain} opened={opened} outcome={outcome} />
      ))}
      {extra.length > 0 && (
        <section className="sec read-area">
          <h2>{t('assess.whole.extraTitle')}</h2>
          <ul>
            {extra.map((entry) => (
              <AnsweredRow key={entry.key} template={template} entry={entry} answer={content.answers[entry.key]} whole />
            ))}
          </ul>
        </section>
      )}
      <section className="sec read-area">
        <h2>{t('assess.interest')}</h2>
        <p>{declared === null ? t('assess.read.noInterest') : t(`assess.interest.${declared}`)}</p>
        {content.interest.text.trim() !== '' && <p className="read-reason">{content.interest.text}</p>}
      </section>
      <Before opened={opened} outcome={outcome} />
    </div>
  );
}
