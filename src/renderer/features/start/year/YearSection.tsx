import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { nearDates, type NearDate } from './items.ts';
import { useYear } from './useYear.ts';
import { WheelKey } from './WheelKey.tsx';
import { YearTable } from './YearTable.tsx';
import { YearWheel } from './YearWheel.tsx';

function Near({ near }: { readonly near: NearDate }) {
  const t = useText();
  const { item, what } = near;
  const words = t(`year.near.${what}`, { title: item.title, time: item.time === '' ? 'none' : item.time });
  return (
    <li>
      <b>
        <DateText value={near.date} />
      </b>
      <span>{item.entryId === null ? words : <Link to={`/katalog/${item.entryId}#utbud`}>{words}</Link>}</span>
    </li>
  );
}

/** The year on the start page: the wheel or its table, and the days that are near. */
export function YearSection() {
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  const year = new Date().getFullYear();
  const { query, day, planned, derived } = useYear(year);
  const near = nearDates([...planned, ...derived], day);
  const note = (
    <>
      <Link to="/arshjul">{t('year.open')}</Link>
      <Button slim variant="plain" aria-pressed={asTable} onPress={() => setAsTable(!asTable)}>
        {t(asTable ? 'year.asWheel' : 'year.asTable')}
      </Button>
    </>
  );
  return (
    <Section title={t('year.heading')} note={note}>
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingLines rows={6} />}
      {query.data !== undefined && (
        <>
          {query.data.revision === 0 && (
            <p className="small muted">
              {t('year.suggested')} <Link to="/arshjul?andra=1">{t('year.decide')}</Link>
            </p>
          )}
          {asTable ? <YearTable year={year} planned={planned} derived={derived} /> : <YearWheel year={year} day={day} planned={planned} derived={derived} />}
          {!asTable && <WheelKey planned={planned} derived={derived} />}
          {near.length > 0 && (
            <ol className="dates" aria-label={t('year.near')}>
              {near.map((one) => (
                <Near key={one.key} near={one} />
              ))}
            </ol>
          )}
        </>
      )}
    </Section>
  );
}
