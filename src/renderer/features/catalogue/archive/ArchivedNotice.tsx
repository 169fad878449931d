import { Link } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { BackButton } from './BackButton.tsx';
import './words.ts';
import './archive.css';

/** Says plainly that the intervention is put away, by whom and why, and offers the way back. Nothing where it is in use. */
export function ArchivedNotice({ intervention }: { readonly intervention: Intervention }) {
  const t = useText();
  const { archived } = intervention;
  if (archived === null) return null;
  const when = formatMoment(archived.at, new Date());
  return (
    <section className="archived" aria-labelledby="arkiverad">
      <p className="archived-title" id="arkiverad">
        <Icon name="folder" />
        {t('archive.notice.title')}
      </p>
      <p className="archived-why">{archived.reason}</p>
      <p className="small muted">{archived.by === '' ? t('archive.notice.whoUnknown', { when }) : t('archive.notice.who', { name: archived.by, when })}</p>
      <p className="small muted">{t('archive.notice.text')}</p>
      <p className="archived-ways">
        <BackButton intervention={intervention} />
        <Link to="/katalog/arkiv">{t('archive.notice.all')}</Link>
      </p>
    </section>
  );
}
