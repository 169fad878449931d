import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Num } from '#renderer/ui/Num.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useWaits, type WaitKind } from './useWaits.ts';

const kinds = ['ready', 'started', 'second', 'waiting', 'renew'] as const satisfies readonly WaitKind[];
const mostLinks = 6;

/** What waits, kind by kind, each with the way to it. */
export function Waits() {
  const t = useText();
  const waits = useWaits();
  if (waits === null) {
    return (
      <Section title={t('evhome.waits')}>
        <LoadingLines rows={2} />
      </Section>
    );
  }
  const shown = kinds.filter((kind) => waits[kind].length > 0);
  return (
    <Section title={t('evhome.waits')}>
      {shown.length === 0 && <p className="muted">{t('evhome.waits.none')}</p>}
      <ol className="evhome-todo">
        {shown.map((kind) => (
          <li key={kind}>
            <span className="count">
              <Num value={waits[kind].length} />
            </span>
            <span>
              <span className="what">{t(`evhome.${kind}`, { count: waits[kind].length })}</span>
              <span className="sub">{t(`evhome.${kind}.sub`)}</span>
              <ul className="links">
                {waits[kind].slice(0, mostLinks).map(({ key, label, to }) => (
                  <li key={key}>
                    <Link to={to}>{label}</Link>
                  </li>
                ))}
              </ul>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
