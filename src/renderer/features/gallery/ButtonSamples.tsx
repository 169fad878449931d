import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';

/** Buttons and links that look like buttons. */
export function ButtonSamples() {
  const t = useText();
  return (
    <>
      <div className="samples">
        <Button variant="primary">{t('gallery.primary')}</Button>
        <Button>{t('gallery.outlined')}</Button>
        <Button variant="plain">{t('gallery.plain')}</Button>
        <Button slim>{t('gallery.slim')}</Button>
        <Button icon="print">{t('gallery.outlined')}</Button>
        <Button icon="close" className="icon-only" aria-label={t('app.close')} />
        <LinkButton to="/byggstenar" icon="next">
          {t('gallery.link')}
        </LinkButton>
      </div>
      <div className="samples">
        <Button variant="primary" isDisabled why={t('gallery.why')}>
          {t('gallery.disabled')}
        </Button>
        <Button isDisabled>{t('gallery.disabled')}</Button>
        <Button variant="plain" isDisabled>
          {t('gallery.disabled')}
        </Button>
      </div>
    </>
  );
}
