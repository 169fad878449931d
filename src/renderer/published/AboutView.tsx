import type { PublishedCatalogue } from '#core/catalogue/published.ts';
import { certainties, supplyForms } from '#core/catalogue/terms.ts';
import { useText } from '#renderer/text/useText.ts';
import { CertaintyGlyph, SupplyFormMark } from '../features/catalogue/parts/index.ts';

function Legend() {
  const t = useText();
  return (
    <section className="sec">
      <div className="sec-head">
        <h2>{t('published.about.legend')}</h2>
      </div>
      <ul className="pub-legend">
        {certainties.map((certainty) => (
          <li key={certainty}>
            <CertaintyGlyph certainty={certainty} />
          </li>
        ))}
        <li>
          <CertaintyGlyph certainty={null} />
        </li>
      </ul>
      {(['certainty', 'unrated', 'group', 'recommendation'] as const).map((key) => (
        <p key={key} className="pub-text">
          {t(`published.about.${key}`)}
        </p>
      ))}
      <p className="pub-text">
        <b className="strong">{t('entry.evidence.absence')}</b>
      </p>
    </section>
  );
}

/** The licences of what others have made and the file carries; the build has put them into it. */
function Licences() {
  const t = useText();
  const text = document.getElementById('licences')?.textContent ?? '';
  if (text === '') return null;
  return (
    <section className="sec">
      <div className="sec-head">
        <h2>{t('published.about.licences')}</h2>
      </div>
      <p className="pub-text">{t('published.about.licencesText')}</p>
      <details className="pub-licences">
        <summary>{t('published.about.showLicences')}</summary>
        <div lang="en">{text}</div>
      </details>
    </section>
  );
}

/** What the file is, when it was made, and how its signs are read. */
export function AboutView({ catalogue }: { catalogue: PublishedCatalogue }) {
  const t = useText();
  const { district, date, note, entries } = catalogue;
  return (
    <div className="pub-about">
      <h1 className="page-title" tabIndex={-1}>
        {t('published.about.title')}
      </h1>
      <p className="pub-text">{t('published.about.text', { district, date, count: entries.length })}</p>
      {note !== '' && (
        <section className="sec">
          <div className="sec-head">
            <h2>{t('published.about.note')}</h2>
          </div>
          {note.split(/\n+/).map((paragraph) => (
            <p key={paragraph} className="pub-text">
              {paragraph}
            </p>
          ))}
        </section>
      )}
      <Legend />
      <section className="sec">
        <div className="sec-head">
          <h2>{t('published.about.forms')}</h2>
        </div>
        <ul className="pub-legend">
          {supplyForms.map((form) => (
            <li key={form}>
              <SupplyFormMark form={form} />
            </li>
          ))}
        </ul>
        <p className="pub-text">{t('published.about.formsText')}</p>
      </section>
      <section className="sec">
        <div className="sec-head">
          <h2>{t('published.about.left')}</h2>
        </div>
        <p className="pub-text">{t('published.about.leftText')}</p>
        <p className="pub-text">{t('published.about.network')}</p>
      </section>
      <Licences />
    </div>
  );
}
