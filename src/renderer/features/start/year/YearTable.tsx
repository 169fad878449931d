import { Fragment } from 'react';
import { Link } from 'react-router';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useText } from '#renderer/text/useText.ts';
import { byCommitment, type YearItem } from './items.ts';

function Row({ item }: { readonly item: YearItem }) {
  const t = useText();
  const { title, time, entryId, from, to, kind, state } = item;
  return (
    <tr>
      <th scope="row">
        {entryId === null ? title : <Link to={`/katalog/${entryId}${kind === 'contract' ? '#utbud' : ''}`}>{title}</Link>}
        {time !== '' && <span className="muted">, {time}</span>}
      </th>
      <td className="nowrap">
        <DateText value={from} />
        {from !== to && (
          <>
            {' '}
            {t('year.table.to')} <DateText value={to} />
          </>
        )}
      </td>
      <td>{t(entryId === null ? `year.state.${kind === 'meeting' && state === 'live' ? 'today' : state}` : kind === 'contract' ? 'year.key.contract' : 'year.table.review')}</td>
    </tr>
  );
}

/** The wheel in words: everything in it, by commitment and day. */
export function YearTable({ year, planned, derived }: { readonly year: number; readonly planned: readonly YearItem[]; readonly derived: readonly YearItem[] }) {
  const t = useText();
  const groups = [
    ...byCommitment(planned).map(({ commitment, items }) => ({ key: commitment as string, title: t(`year.commitment.${commitment}`), items })),
    { key: 'catalogue', title: t('year.table.catalogue'), items: [...derived] },
  ];
  return (
    <table className="year-table">
      <caption className="sr">{t('year.title', { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('year.table.what')}</th>
          <th scope="col">{t('year.table.when')}</th>
          <th scope="col">{t('year.table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(
          ({ key, title, items }) =>
            items.length > 0 && (
              <Fragment key={key}>
                <tr className="year-group">
                  <th colSpan={3} scope="colgroup">
                    {title}
                  </th>
                </tr>
                {items.map((item) => (
                  <Row key={item.key} item={item} />
                ))}
              </Fragment>
            ),
        )}
      </tbody>
    </table>
  );
}
