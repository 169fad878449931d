import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import type { EasyBlock } from '#core/catalogue/documents/easy-text.ts';
import { cardLimits, clip } from '#core/catalogue/documents/limits.ts';
import { useFit } from './useFit.ts';
import './card.css';

export interface EasySheetProps {
  name: string;
  blocks: readonly EasyBlock[];
  district: string;
  /** The present moment. */
  now: string;
}

const wide: ReadonlySet<string> = new Set(['what', 'for']);

/** One sheet of A4 in large type and short sentences, with lines to fill in by hand. */
export function EasySheet({ name, blocks, district, now }: EasySheetProps) {
  const t = useText();
  const { sheet, level } = useFit(cardLimits.length, blocks);
  const longest = cardLimits[level]?.text ?? Number.POSITIVE_INFINITY;
  const sections = (wanted: boolean) =>
    blocks
      .filter((block) => wide.has(block.key) === wanted && block.text.trim() !== '')
      .map((block) => (
        <section key={block.key}>
          <h3>{block.heading}</h3>
          <p>{clip(block.text, longest)}</p>
        </section>
      ));
  return (
    <article ref={sheet} className={`sheet easy fit-${level}`} aria-label={t('cards.sheet')}>
      <p className="card-top">
        <span>{district}</span>
        <span>{formatDay(now)}</span>
      </p>
      <h2>{clip(name, longest)}</h2>
      {sections(true)}
      <div className="easy-columns">{sections(false)}</div>
      <dl className="easy-lines">
        {(['cards.easy.mySocialWorker', 'cards.easy.phone', 'cards.easy.nextMeeting'] as const).map((id) => (
          <div key={id} className="easy-line">
            <dt>{t(id)}</dt>
            <dd />
          </div>
        ))}
      </dl>
      {longest !== Number.POSITIVE_INFINITY && <p className="easy-foot">{t('cards.easy.shortened')}</p>}
    </article>
  );
}
