import type { Intervention } from '#core/catalogue/intervention.ts';
import { hostOf } from '#core/catalogue/documents/source-text.ts';
import { useText } from '#renderer/text/useText.ts';
import { Unknown } from './Unknown.tsx';
import './parts.css';

type Source = Intervention['sources'][number];

/** Numbered sources; Metodguiden's own page is named. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const t = useText();
  if (sources.length === 0) return <Unknown>{t('entry.sources.none')}</Unknown>;
  const title = (source: Source): string =>
    source.title || (source.isMethodGuide ? t('entry.sources.methodGuide') : source.url === null ? '' : hostOf(source.url));
  return (
    <ol className="src-list">
      {sources.map((source, index) => (
        <li key={`${source.url}${source.title}`}>
          <span className="faint" aria-hidden="true">
            {index + 1}
          </span>
          {source.url === null ? (
            <span>{source.title}</span>
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer">
              {title(source)}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
