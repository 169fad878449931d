import { useQuery } from '@tanstack/react-query';
import type { Template } from '#core/evidence/template/schema.ts';
import type { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatNumber } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';

type Result = Awaited<ReturnType<typeof client.evidence.calibration.result>>;
type Row = Result['rows'][number];
type Agreement = Result['assessors'][number]['agreement']['questions'];

function useFigures() {
  const t = useText();
  return {
    share: ({ agreement, n }: Agreement): string => (agreement === null ? '–' : t('training.agreement.share', { share: formatNumber(agreement * 100, 0), n })),
    kappa: ({ kappa }: Agreement): string => (kappa === null ? t('training.agreement.undefined') : formatNumber(kappa, 2)),
  };
}

function Assessors({ result }: { readonly result: Result }) {
  const t = useText();
  const { share, kappa } = useFigures();
  return (
    <div className="tr-scroll" role="region" aria-label={t('training.agreement.region')} tabIndex={0}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('training.who')}</th>
            <th scope="col">{t('training.agreement.questions')}</th>
            <th scope="col">{t('training.agreement.kappa')}</th>
            <th scope="col">{t('training.agreement.domains')}</th>
            <th scope="col">{t('training.agreement.kappaDomains')}</th>
          </tr>
        </thead>
        <tbody>
          {result.assessors.map(({ assessor, mine, agreement }) => (
            <tr key={assessor}>
              <th scope="row">{mine ? t('training.you') : assessor}</th>
              <td>{share(agreement.questions)}</td>
              <td>{kappa(agreement.questions)}</td>
              <td>{share(agreement.allDomains)}</td>
              <td>{kappa(agreement.allDomains)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function wordOf(template: Template | undefined, { kind }: Row, value: string | null): string | null {
  if (value === null || template === undefined) return value;
  const scale = kind === 'question' ? template.answers : kind === 'overall' ? (template.overallJudgements ?? template.judgements) : template.judgements;
  return scale.find((one) => one.code === value)?.label ?? value;
}

function KeyRow({ row, template }: { readonly row: Row; readonly template: Template | undefined }) {
  const t = useText();
  const mine = row.answers.find((answer) => answer.mine);
  const same = mine?.value === row.expected;
  return (
    <tr>
      <th scope="row">
        {row.kind !== 'overall' && <span className="muted">{row.key} </span>}
        {row.kind === 'overall' ? t('training.overall') : row.text}
      </th>
      <td>
        {wordOf(template, row, mine?.value ?? null) ?? t('training.unanswered')}
        {same && <span className="small muted"> {t('training.same')}</span>}
      </td>
      <td>{same ? '' : <b>{wordOf(template, row, row.expected) ?? '–'}</b>}</td>
      <td className="small">{row.note}</td>
    </tr>
  );
}

/** One's answers against the key, item by item, and how close each person comes to it. */
export function TrainingResult({ id, templateId, version }: { readonly id: string; readonly templateId: string; readonly version: string }) {
  const t = useText();
  const query = useQuery(api.evidence.calibration.result.queryOptions({ input: { id } }));
  const template = useQuery(api.evidence.template.get.queryOptions({ input: { id: templateId, version } })).data?.template;
  const result = query.data;
  return (
    <Section title={t('training.result')}>
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {result !== undefined && result.rows.length === 0 && <p className="muted">{t('training.result.none')}</p>}
      {result !== undefined && result.assessors.length > 0 && <Assessors result={result} />}
      {result?.items
        .filter((item) => result.rows.some((row) => row.itemId === item.id))
        .map((item) => (
          <div key={item.id} className="tr-scroll tr-key" role="region" aria-label={item.title} tabIndex={0}>
            <h3>{item.title}</h3>
            <table className="tbl">
              <thead>
                <tr>
                  <th scope="col">{t('training.row')}</th>
                  <th scope="col">{t('training.you')}</th>
                  <th scope="col">{t('training.expected')}</th>
                  <th scope="col">{t('training.note')}</th>
                </tr>
              </thead>
              <tbody>
                {result.rows
                  .filter((row) => row.itemId === item.id)
                  .map((row) => (
                    <KeyRow key={row.key} row={row} template={template} />
                  ))}
              </tbody>
            </table>
          </div>
        ))}
    </Section>
  );
}
