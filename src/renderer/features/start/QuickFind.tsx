import { Link } from 'react-router';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';

interface Way {
  readonly key: string;
  readonly label: string;
  readonly sub?: string;
  readonly query: Readonly<Record<string, string>> | string;
}

const mostViews = 4;

function addressOf(query: Way['query']): string {
  const text = typeof query === 'string' ? query : new URLSearchParams(query).toString();
  return text === '' ? '/katalog' : `/katalog?${text}`;
}

function useWays(): readonly Way[] {
  const t = useText();
  const personal = useSettings().data?.personal;
  const own: Way[] = (personal?.views ?? []).slice(0, mostViews).map((view) => ({ key: view.id, label: view.name, sub: t('start.find.viewSub'), query: view.query }));
  const favourites: Way[] = (personal?.favourites.length ?? 0) > 0 ? [{ key: 'favourites', label: t('start.find.favourites'), query: { favoriter: '1' } }] : [];
  return [
    ...favourites,
    ...own,
    { key: 'case', label: t('start.find.case'), sub: t('start.find.caseSub'), query: { text: t('start.find.caseText') } },
    { key: 'own', label: t('start.find.own'), sub: t('start.find.ownSub'), query: { regiform: 'own' } },
    { key: 'direct', label: t('start.find.direct'), sub: t('start.find.directSub'), query: { behovsprovning: 'not-required' } },
  ];
}

/** The searches people come back to: their own first, then examples. */
export function QuickFind() {
  const t = useText();
  const ways = useWays();
  return (
    <Section title={t('start.find.title')} note={<Link to="/katalog">{t('start.find.all')}</Link>}>
      <ul className="ways">
        {ways.map((way) => (
          <li key={way.key}>
            <Link to={addressOf(way.query)}>{way.label}</Link>
            {way.sub !== undefined && <span className="sub">{way.sub}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
