import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { WhyLine } from '../list/WhyLine.tsx';
import { EntryPlace } from './EntryPlace.tsx';
import { ReadWords } from './ReadWords.tsx';
import type { SynonymGroup, TrialHit } from './types.ts';
import { useTrial, type TrialState } from './useTrial.ts';
import '../list/HitList.css';

/** Enough reasons to see every word of an ordinary query. */
const mostReasons = 8;

export interface TryPanelProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** All groups with the one being written; null where none is. */
  readonly unsaved: readonly SynonymGroup[] | null;
  readonly canAdd: boolean;
  readonly onAdd: () => void;
}

function Hit({ hit, isNew }: { readonly hit: TrialHit; readonly isNew: boolean }) {
  const t = useText();
  return (
    <li className="try-hit hit">
      <p>
        <Link to={`/katalog/${hit.id}`}>{hit.name}</Link> {isNew && <span className="small muted">{t('searchwords.try.new')}</span>}
      </p>
      <WhyLine why={hit.why} most={mostReasons} />
    </li>
  );
}

function Hits({ state, text, canAdd, onAdd }: { readonly state: TrialState } & Pick<TryPanelProps, 'text' | 'canAdd' | 'onAdd'>) {
  const t = useText();
  const { trial, isNew } = state;
  if (trial === null) return null;
  const none = trial.hits.length === 0;
  return (
    <>
      <ReadWords trial={trial} />
      <p className="small muted try-count" role="status">
        {none ? t('searchwords.try.none') : t('searchwords.try.count', { total: trial.total })}
      </p>
      <ol className="try-hits">
        {trial.hits.map((hit) => (
          <Hit key={hit.id} hit={hit} isNew={isNew(hit.id)} />
        ))}
      </ol>
      {none && canAdd && (
        <Button slim onPress={onAdd}>
          {t('searchwords.try.add')}
        </Button>
      )}
      {!none && (
        <p className="small">
          <Link to={`/katalog?text=${encodeURIComponent(text)}`}>{t('searchwords.try.more')}</Link>
        </p>
      )}
    </>
  );
}

/** What a search finds and why, at once, with the group that is being written as if it were saved. */
export function TryPanel({ text, onText, unsaved, canAdd, onAdd }: TryPanelProps) {
  const t = useText();
  const state = useTrial(text, unsaved);
  const asked = text.trim();
  return (
    <Section title={t('searchwords.try.title')} className="try">
      <SearchField slim label={t('searchwords.try.label')} placeholder={t('searchwords.try.placeholder')} maxLength={200} value={text} onChange={onText} />
      {unsaved !== null && <p className="callout small">{t('searchwords.try.unsaved')}</p>}
      {asked === '' && <p className="form-text">{t('searchwords.try.start')}</p>}
      {state.error !== null && <ErrorState error={state.error} onRetry={state.retry} />}
      {asked !== '' && <Hits {...{ state, text: asked, canAdd, onAdd }} />}
      {asked !== '' && <EntryPlace text={asked} unsaved={unsaved} />}
    </Section>
  );
}
