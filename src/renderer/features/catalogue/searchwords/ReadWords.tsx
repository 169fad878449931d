import { useText } from '#renderer/text/useText.ts';
import type { ReadWord, Trial } from './types.ts';

const mostOthers = 6;

function othersOf({ query, looksFor }: ReadWord): string[] {
  const self = query.toLocaleLowerCase('sv');
  const others = looksFor.filter((one) => one.kind === 'synonym').map((one) => one.text);
  return [...new Set(others)].filter((text) => text.toLocaleLowerCase('sv') !== self).slice(0, mostOthers);
}

/** Which words lead to others, and which lead nowhere. What is found by its spelling alone is told at the hits. */
export function ReadWords({ trial }: { readonly trial: Trial }) {
  const t = useText();
  const words = trial.words.filter((word) => othersOf(word).length > 0 || (word.looksFor.length === 0 && !word.optional));
  if (words.length + trial.ages.length === 0) return null;
  return (
    <>
      <h3 className="try-head">{t('searchwords.try.reads')}</h3>
      <ul className="try-reads small">
        {trial.ages.map(({ text, from, to }) => (
          <li key={text}>{t('searchwords.try.age', { text, age: from === to ? from : `${from}–${to}` })}</li>
        ))}
        {words.map((word) => {
          const others = othersOf(word);
          return <li key={word.query}>{others.length === 0 ? t('searchwords.try.unknown', { word: word.query }) : t('searchwords.try.alsoReads', { word: word.query, others: others.join(', ') })}</li>;
        })}
      </ul>
    </>
  );
}
