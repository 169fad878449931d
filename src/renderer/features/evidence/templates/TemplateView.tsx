import type { RuleRow, Template } from '#core/evidence/template/schema.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { DecisionTable, RobSign } from '../parts/index.ts';

type Domain = Template['domains'][number];
type Question = Domain['questions'][number];

function Facts({ template }: { readonly template: Template }) {
  const t = useText();
  return (
    <Section title={t('templates.facts')}>
      <p className="tpl-status">{template.status.summary}</p>
      <ul className="tpl-facts">
        {template.status.facts.map(({ mark, text }) => (
          <li key={text}>
            <span className={mark === 'recalled' ? 'tpl-mark check' : 'tpl-mark'}>{t(`templates.mark.${mark}`)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <dl className="tpl-sources">
        {template.sources.map((source) => (
          <div key={source.title}>
            <dt>{t('templates.source')}</dt>
            <dd>
              {source.url === null ? (
                source.title
              ) : (
                <a href={source.url} target="_blank" rel="noreferrer">
                  {source.title}
                  <Icon name="external" className="inline" />
                </a>
              )}
              <span className="small muted">
                {t('templates.licence')}: {source.licence} {source.note}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Scale({ title, scale }: { readonly title: string; readonly scale: Template['judgements'] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="tpl-scale">
        {scale.map(({ code, label, sign, meaning }) => (
          <li key={code}>
            <RobSign sign={sign} />
            <b>{label}</b> <span className="muted">{meaning}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function QuestionLine({ question, template }: { readonly question: Question; readonly template: Template }) {
  const t = useText();
  const labels = question.options.map((code) => template.answers.find((answer) => answer.code === code)?.label ?? code);
  return (
    <li className="tpl-question">
      <span className="num muted">{question.id}</span>
      <div>
        <p>{question.text}</p>
        {question.help !== '' && <p className="small muted">{question.help}</p>}
        <p className="small muted">
          {t('templates.options', { options: labels.join(', ') })}. {question.askedIf !== undefined && t('templates.condition')}
        </p>
      </div>
    </li>
  );
}

function tablesOf({ rule }: Domain): readonly { readonly name?: string; readonly rows: readonly RuleRow[] }[] {
  if (rule.kind === 'table') return [{ rows: rule.rows }];
  return rule.kind === 'parts' ? rule.parts.map(({ name, rows }) => ({ name, rows })) : [];
}

function DomainSection({ domain, template }: { readonly domain: Domain; readonly template: Template }) {
  const t = useText();
  const tables = tablesOf(domain);
  return (
    <Section title={`${domain.number} ${domain.name}`.trim()}>
      {domain.help !== '' && <p className="tpl-lead">{domain.help}</p>}
      <ul>
        {domain.questions.map((question) => (
          <QuestionLine key={question.id} question={question} template={template} />
        ))}
      </ul>
      <div className="tpl-tables">
        {tables.map(({ name, rows }) => (
          <DecisionTable key={name ?? 'one'} template={template} rows={rows} situation={null} {...(name !== undefined && { name })} />
        ))}
      </div>
      {domain.rule.kind === 'none' && <p className="muted">{domain.rated ? domain.rule.because : t('templates.unrated')}</p>}
    </Section>
  );
}

function Overall({ template }: { readonly template: Template }) {
  const t = useText();
  const { overall } = template;
  const scale = template.overallJudgements ?? template.judgements;
  const word = (code: string): string => scale.find((one) => one.code === code)?.label ?? code;
  const range = ({ min, max }: { min: number; max: number | null }): string => t('templates.range', { min, max: max === null ? 'none' : max === min ? 'same' : String(max) });
  return (
    <Section title={t('templates.overall')}>
      <p className="tpl-lead">{t(`templates.overall.${overall.kind}`)}</p>
      {overall.kind === 'count' && (
        <table className="tbl tpl-count">
          <thead>
            <tr>
              <th scope="col">{t('templates.critical')}</th>
              <th scope="col">{t('templates.other')}</th>
              <th scope="col">{t('templates.gives')}</th>
            </tr>
          </thead>
          <tbody>
            {overall.rows.map((row) => (
              <tr key={row.id}>
                <td>{range(row.critical)}</td>
                <td>{range(row.other)}</td>
                <td>{word(row.judgement)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** A whole template, to be read: what it rests on, its scale, every question and every rule. */
export function TemplateView({ template }: { readonly template: Template }) {
  const t = useText();
  return (
    <div className="tpl">
      <p className="tpl-lead">
        {template.description} <span className="muted">{template.edition}, {t('templates.version', { version: template.version })}.</span>
      </p>
      <Facts template={template} />
      <Section title={t('templates.scale')}>
        <div className="tpl-scales">
          <Scale title={t('templates.scale')} scale={template.judgements} />
          {template.overallJudgements !== undefined && <Scale title={t('templates.scaleOverall')} scale={template.overallJudgements} />}
        </div>
      </Section>
      {template.domains.map((domain) => (
        <DomainSection key={domain.id} domain={domain} template={template} />
      ))}
      <Overall template={template} />
      {template.extraQuestions.length > 0 && (
        <Section title={t('templates.extra')}>
          <p className="tpl-lead">{t('templates.extraText')}</p>
          <ul>
            {template.extraQuestions.map((question) => (
              <QuestionLine key={question.id} question={question} template={template} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
