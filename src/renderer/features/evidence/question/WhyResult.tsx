import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Template } from '#core/evidence/template/schema.ts';
import type { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { RobSign } from '../parts/index.ts';
import type { StoredResult } from './types.ts';

type Judgement = NonNullable<StoredResult['judgement']>;
type AssessmentAnswer = Awaited<ReturnType<typeof client.evidence.assessment.get>>;

function Sign({ scale, code }: { readonly scale: Template['judgements']; readonly code: string | null }) {
  const t = useText();
  const found = scale.find((one) => one.code === code);
  return (
    <>
      <RobSign sign={found?.sign ?? 'not-begun'} />
      {found?.label ?? t('question.why.unjudged')}
    </>
  );
}

/** The answers of one area, each with its reason and the sentence it rests on. */
function Answers({ domain, data }: { readonly domain: Template['domains'][number]; readonly data: AssessmentAnswer }) {
  const t = useText();
  const { answers } = data.assessment;
  const asked = domain.questions.filter((question) => data.proposal.asked.includes(question.id) && typeof answers[question.id]?.answer === 'string');
  const word = (code: string): string => data.template.answers.find((one) => one.code === code)?.label ?? code;
  return (
    <ul className="q-why-answers">
      {asked.map(({ id, text }) => {
        const given = answers[id];
        if (given === undefined) return null;
        return (
          <li key={id}>
            <span className="muted">{id}</span> {text} <b>{word(given.answer ?? '')}</b>. {given.justification}
            {given.quote !== '' && (
              <span className="q-why-quote">
                {' '}
                ”{given.quote}”{given.page !== '' && <span className="small muted"> {t('question.why.quote', { page: given.page })}</span>}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Assessed({ judgement }: { readonly judgement: Judgement }) {
  const t = useText();
  const query = useQuery(api.evidence.assessment.get.queryOptions({ input: { id: judgement.assessmentId } }));
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <LoadingLines rows={3} />;
  const { template } = query.data;
  return (
    <>
      <p className="small muted">{t(judgement.from === 'consensus' ? 'question.why.consensus' : 'question.why.single')}</p>
      {template.domains.map((domain) => (
        <div key={domain.id}>
          <p className="q-why-domain">
            {domain.rated && <Sign scale={template.judgements} code={judgement.domains[domain.id] ?? null} />} <span className="muted">{domain.name}</span>
          </p>
          <Answers domain={domain} data={query.data} />
        </div>
      ))}
    </>
  );
}

/** One result behind a level: its judgement, and unfolded the areas, answers and quoted sentences. */
export function WhyResult({ result }: { readonly result: StoredResult }) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { judgement } = result;
  if (judgement === null) {
    return (
      <p className="q-why-result">
        {result.label} <span className="muted">({t('question.why.unjudged')})</span>
      </p>
    );
  }
  return (
    <div className="q-why-result">
      <AriaButton className={open ? 'q-unfold on' : 'q-unfold'} aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        <Icon name="chevron" />
        {result.label}
      </AriaButton>
      <div id={id} hidden={!open}>
        {open && <Assessed judgement={judgement} />}
      </div>
    </div>
  );
}
