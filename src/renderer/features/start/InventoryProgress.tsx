import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Num } from '#renderer/ui/Num.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { Section } from '#renderer/ui/Section.tsx';

/** How far the district has come in making the catalogue its own. */
export function InventoryProgress({ answered, total }: { readonly answered: number; readonly total: number }) {
  const t = useText();
  const complete = total > 0 && answered >= total;
  const next = complete ? 'start.inventory.again' : answered === 0 ? 'start.inventory.begin' : 'start.inventory.continue';
  return (
    <Section title={t('start.inventory.title')} note={<Link to="/katalog/inventering">{t('start.inventory.link')}</Link>}>
      <p className="start-figure">
        <Num value={answered} />
        <span>{t('start.inventory.done', { total })}</span>
      </p>
      <Progress label={t('start.inventory.label')} labelHidden value={answered} max={total} />
      <p className="start-why">{t(complete ? 'start.inventory.complete' : 'start.inventory.why')}</p>
      <LinkButton variant={complete ? 'outlined' : 'primary'} to="/katalog/inventering">
        {t(next)}
      </LinkButton>
    </Section>
  );
}
