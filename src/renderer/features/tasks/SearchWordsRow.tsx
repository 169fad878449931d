import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useMay } from '#renderer/ui/useMay.ts';

/** So many of the words are shown; the page of search words has them all. */
const mostShown = 3;
const none: readonly string[] = [];

/** What was searched for and not found, for those who can teach the search. */
export function useMissedWords(): readonly string[] {
  const { may } = useMay('edit');
  const query = useQuery({ ...api.catalogue.searchMisses.queryOptions({ input: {} }), refetchOnMount: 'always', enabled: may });
  return useMemo(() => (may ? (query.data?.misses.map((miss) => miss.text) ?? none) : none), [may, query.data]);
}

/** The searches that found nothing, as one row: they are seen to together, on the page of search words. */
export function SearchWordsRow({ words }: { readonly words: readonly string[] }) {
  const t = useText();
  return (
    <Section title={t('tasks.missed.title')} className="works">
      <ol className="work-list">
        <li className="work">
          <span />
          <div className="work-what">
            <p className="work-subject">
              <Link to="/katalog/sokord">{t('tasks.missed.subject', { count: words.length })}</Link>
            </p>
            <ul className="work-why">
              <li>{t('tasks.missed.words', { words: words.slice(0, mostShown).join(', '), more: Math.max(0, words.length - mostShown) })}</li>
              <li>{t('tasks.missed.why')}</li>
            </ul>
          </div>
        </li>
      </ol>
    </Section>
  );
}
