import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useMay } from '#renderer/ui/useMay.ts';

/** Where one goes from here. */
export function Ways() {
  const t = useText();
  const { may, why } = useMay('edit');
  return (
    <aside aria-label={t('evhome.next')}>
      <Section title={t('evhome.next')}>
        <div className="evhome-ways">
          {may ? (
            <LinkButton variant="primary" block icon="plus" to="/evidens/fragor/ny">
              {t('evhome.new')}
            </LinkButton>
          ) : (
            <Button variant="primary" block icon="plus" isDisabled why={why}>
              {t('evhome.new')}
            </Button>
          )}
          <ul>
            <li>
              <Link to="/evidens/studier">{t('evhome.studies')}</Link>
            </li>
            <li>
              <Link to="/evidens/mallar">{t('evhome.templates')}</Link>
            </li>
            <li>
              <Link to="/evidens/ovning">{t('evhome.training')}</Link>
            </li>
            <li>
              <Link to="/hjalp/19-sa-graderar-du">{t('evhome.help')}</Link>
            </li>
          </ul>
        </div>
      </Section>
    </aside>
  );
}
