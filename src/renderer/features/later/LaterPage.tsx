import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import './LaterPage.css';

export type LaterArea = 'workshop' | 'survey' | 'introduction' | 'followUp' | 'report';

const points = ['1', '2', '3'] as const;

/** An area of a later step: says plainly what will be there and what one can do so long. */
export function LaterPage({ area }: { readonly area: LaterArea }) {
  const t = useText();
  return (
    <div className="later">
      <PageTitle>{t(`app.area.${area}`)}</PageTitle>
      <p className="later-lead">{t('later.notYet')}</p>
      <Section title={t('later.willHave')}>
        <ul className="later-points">
          {points.map((point) => (
            <li key={point}>
              <Icon name="next" />
              {t(`later.${area}.${point}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('later.meanwhile')}>
        <p>{t(`later.${area}.now`)}</p>
        <p className="later-actions">
          <LinkButton to="/katalog">{t('app.notFound.toCatalogue')}</LinkButton>
        </p>
      </Section>
    </div>
  );
}
