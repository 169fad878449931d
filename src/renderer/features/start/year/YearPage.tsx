import { useSearchParams } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { useYear } from './useYear.ts';
import { WheelKey } from './WheelKey.tsx';
import { YearForm } from './YearForm.tsx';
import { YearTable } from './YearTable.tsx';
import { YearWheel } from './YearWheel.tsx';

const earliest = 2000;
const latest = 2100;

function yearFrom(text: string | null): number {
  const year = Number(text);
  return text !== null && Number.isInteger(year) && year >= earliest && year <= latest ? year : new Date().getFullYear();
}

function addressOf(year: number): string {
  return year === new Date().getFullYear() ? '/arshjul' : `/arshjul?ar=${year}`;
}

function OtherYears({ year }: { readonly year: number }) {
  return (
    <nav className="year-nav" aria-label={useText()('year.otherYears')}>
      {year > earliest && (
        <LinkButton slim icon="back" to={addressOf(year - 1)}>
          {year - 1}
        </LinkButton>
      )}
      {year < latest && (
        <LinkButton slim icon="next" to={addressOf(year + 1)}>
          {year + 1}
        </LinkButton>
      )}
    </nav>
  );
}

/** One year: the wheel, all of it in words, and the form that changes it. */
export function YearPage() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const year = yearFrom(params.get('ar'));
  const { readOnly, why } = useReadOnly();
  const editing = params.get('andra') === '1' && !readOnly;
  const { query, day, planned, derived } = useYear(year);
  const edit = (on: boolean): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (on) next.set('andra', '1');
      else next.delete('andra');
      return next;
    });
  return (
    <>
      <PageTitle>{t('year.title', { year })}</PageTitle>
      <OtherYears year={year} />
      {query.error !== null && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined && query.error === null && <LoadingLines rows={8} />}
      {query.data !== undefined && (
        <div className="year-page">
          <div>
            <YearWheel year={year} day={day} planned={planned} derived={derived} />
            <WheelKey planned={planned} derived={derived} />
          </div>
          <Section title={t(editing ? 'year.form.heading' : 'year.table.heading')}>
            {query.data.revision === 0 && <p className="small muted">{t('year.suggested')}</p>}
            {editing ? (
              <YearForm key={`${year} ${query.data.revision}`} year={year} saved={query.data} onDone={() => edit(false)} />
            ) : (
              <>
                <YearTable year={year} planned={planned} derived={derived} />
                <div className="form-actions">
                  <Button variant="primary" icon="edit" isDisabled={readOnly} why={why} onPress={() => edit(true)}>
                    {t('year.edit')}
                  </Button>
                </div>
              </>
            )}
          </Section>
        </div>
      )}
    </>
  );
}
