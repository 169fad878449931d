import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import type { About } from './machine.ts';
import { Unfold } from './Unfold.tsx';

/** Whose work the starter catalogue stands on, with thanks. */
export function SourcesSection({ starter }: { readonly starter: About['starter'] }) {
  const t = useText();
  const { version, bodies, sites } = starter;
  return (
    <Section title={t('about.sources.title')} note={t('about.sources.note', { version })}>
      <p className="about-text">{t('about.sources.text')}</p>
      <ul className="about-list" aria-label={t('about.sources.bodies')}>
        {bodies.map(({ name, count }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="muted">{t('about.sources.count', { count })}</span>
          </li>
        ))}
      </ul>
      <Unfold title={t('about.sources.sites', { count: sites.length })}>
        <ul className="about-sites">
          {sites.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Unfold>
    </Section>
  );
}
