import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Unfold } from './Unfold.tsx';

/** What the program is and on what terms. `licence` is null until it has come. */
export function WhatSection({ licence }: { readonly licence: string | null }) {
  const t = useText();
  return (
    <Section title={t('about.what.title')}>
      <p className="about-text">{t('about.what.text')}</p>
      <p className="about-text">{t('about.what.licence')}</p>
      {licence !== null && (
        <Unfold title={t('about.what.showLicence')}>
          <div className="about-licence">{licence}</div>
        </Unfold>
      )}
      <p className="about-text">
        <Link to="/hjalp/installera-och-uppdatera">{t('about.what.install')}</Link>
      </p>
    </Section>
  );
}
