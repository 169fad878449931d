import { useText } from '#renderer/text/useText.ts';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { ButtonSamples } from './ButtonSamples.tsx';
import { ChoiceSamples } from './ChoiceSamples.tsx';
import { ErrorSamples, StateSamples } from './StateSamples.tsx';
import { FieldSamples } from './FieldSamples.tsx';
import { OverlaySamples } from './OverlaySamples.tsx';
import { SignSamples, TextSamples } from './TextSamples.tsx';
import './GalleryPage.css';

/** Every building block in every state: for those who build, for pictures and for the accessibility check. Not in the navigation. */
export function GalleryPage() {
  const t = useText();
  return (
    <>
      <PageTitle aside={t('gallery.lead')}>{t('gallery.title')}</PageTitle>
      <div className="gallery">
        <Section title={t('gallery.buttons')}>
          <ButtonSamples />
        </Section>
        <Section title={t('gallery.fields')}>
          <FieldSamples />
        </Section>
        <Section title={t('gallery.choices')}>
          <ChoiceSamples />
        </Section>
        <Section title={t('gallery.overlays')}>
          <OverlaySamples />
        </Section>
        <Section title={t('gallery.text')}>
          <TextSamples />
        </Section>
        <Section title={t('gallery.signs')}>
          <SignSamples />
        </Section>
        <Section title={t('gallery.states')}>
          <StateSamples />
        </Section>
        <Section title={t('gallery.errors')}>
          <ErrorSamples />
        </Section>
      </div>
    </>
  );
}
