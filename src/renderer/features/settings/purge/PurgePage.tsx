import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { ConfirmSection } from './ConfirmSection.tsx';
import { Counts, FoundSection, Unreachable } from './FoundSection.tsx';
import { PersonForm } from './PersonForm.tsx';
import { usePurge, type Found, type Person } from './usePurge.ts';
import './purge.css';

const nobody: Person = { name: '', phone: '', email: '' };

/** What was done, to read and keep; the person's name is no longer anywhere on the page. */
function Done({ result, onAgain }: { readonly result: Found; readonly onAgain: () => void }) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <section className="sec" aria-labelledby="gallrad">
        <div className="sec-head">
          <h2 id="gallrad" tabIndex={-1} ref={heading}>
            {t('purge.done')}
          </h2>
        </div>
        <p role="status">{t('purge.doneText', { total: result.total })}</p>
        <Counts counts={result.counts} />
        <p className="form-actions">
          <Button onPress={onAgain}>{t('purge.again')}</Button>
          <LinkButton to="/installningar">{t('purge.back')}</LinkButton>
        </p>
      </section>
      <Unreachable unreadable={result.unreadable} />
    </>
  );
}

/** Taking a person out of all that is kept (gallring): look, see where, confirm, done. */
export function PurgePage() {
  const t = useText();
  const [person, setPerson] = useState(nobody);
  const { looked, look, purge, again } = usePurge();
  const search = (wanted: Person): void => {
    setPerson(wanted);
    look.mutate(wanted);
  };
  const restart = (): void => {
    setPerson(nobody);
    again();
  };
  return (
    <div className="purge">
      <nav className="crumb" aria-label={t('purge.crumb')}>
        <Link className="quiet" to="/installningar">
          {t('purge.settings')}
        </Link>
      </nav>
      <PageTitle>{t('purge.title')}</PageTitle>
      {purge.data !== undefined ? (
        <Done result={purge.data} onAgain={restart} />
      ) : (
        <>
          <p className="purge-lead">
            {t('purge.lead')} <b className="strong">{t('purge.final')}</b>
          </p>
          <PersonForm person={person} onChange={setPerson} onSearch={() => search(person)} isSearching={look.isPending} error={look.error} />
          {looked !== null && <FoundSection looked={looked} onTake={search} />}
          <Unreachable unreadable={looked?.found.unreadable ?? []} />
          {looked !== null && looked.found.total > 0 && (
            <ConfirmSection key={JSON.stringify(looked.person)} person={looked.person} isPending={purge.isPending} error={purge.error} onPurge={(reason) => purge.mutate({ person: looked.person, reason })} />
          )}
        </>
      )}
    </div>
  );
}
