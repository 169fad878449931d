import { formatNumber } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import type { Ready } from './types.ts';

type Agreement = Ready['agreement'];

/** How often the two said the same, and kappa; where it cannot be computed that is said, never 0 or 1. */
export function AgreementTable({ agreement }: { readonly agreement: Agreement }) {
  const t = useText();
  const figure = (value: number | null): string => (value === null ? t('consensus.agreement.undefined') : formatNumber(value, 2));
  const rows = [
    { what: 'questions', of: agreement.questions, ordered: false },
    { what: 'domains', of: agreement.allDomains, ordered: true },
    { what: 'overall', of: agreement.overall, ordered: true },
  ] as const;
  const someUndefined = rows.some(({ of }) => of.kappa === null);
  return (
    <>
      <div className="table-scroll" role="region" aria-label={t('consensus.agreement.region')} tabIndex={0}>
        <table className="tbl con-agreement">
          <thead>
            <tr>
              <th scope="col">{t('consensus.agreement.what')}</th>
              <th scope="col" className="r">
                {t('consensus.agreement.n')}
              </th>
              <th scope="col" className="r">
                {t('consensus.agreement.share')}
              </th>
              <th scope="col" className="r">
                {t('consensus.agreement.kappa')}
              </th>
              <th scope="col" className="r">
                {t('consensus.agreement.kappaLinear')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, of, ordered }) => (
              <tr key={what}>
                <th scope="row">{t(`consensus.agreement.${what}`)}</th>
                <td className="r num">{of.n}</td>
                <td className="r">{of.agreement === null ? '–' : t('consensus.agreement.percent', { share: formatNumber(of.agreement * 100, 0) })}</td>
                <td className="r">{figure(of.kappa)}</td>
                <td className="r">{ordered ? figure(of.kappaLinear) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {someUndefined && <p className="small muted">{t('consensus.agreement.why')}</p>}
    </>
  );
}
