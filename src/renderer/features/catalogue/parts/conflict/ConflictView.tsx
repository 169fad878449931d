import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { merge3, openParts, type MergeChoices, type MergePart } from '#core/catalogue/merge3.ts';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import { api } from '#renderer/rpc/query.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { namesFrom } from '../index.ts';
import { PartChoice, choiceOf, type Choice, type How, type SideNames } from './PartChoice.tsx';
import { partLabel, type PartWords } from './part-words.ts';
import './Conflict.css';

export interface ConflictViewProps {
  /** What both started from; null where nobody knows, as when a file meets the catalogue. */
  readonly base: InterventionContent | null;
  readonly mine: InterventionContent;
  readonly theirs: InterventionContent;
  /** Called with the whole content as it shall be, once everything that needs a choice has one. */
  readonly onResolve: (content: InterventionContent) => void;
  /** Headings of the sides: "Före", "Min", "Exempelpersonens". */
  readonly names?: Partial<SideNames>;
  readonly submitLabel?: string;
  readonly isBusy?: boolean;
  /** Why it cannot be saved at all; stands beside the button. */
  readonly why?: string | undefined;
  /** Other buttons at the foot. */
  readonly actions?: ReactNode;
}

/** An automatic outcome as the choice it amounts to, so that it can be seen and changed. */
function given(part: MergePart): Choice | undefined {
  return part.outcome === 'asked' ? undefined : choiceOf(part, part.outcome === 'both' && !Array.isArray(part.value) ? (part.mine === undefined ? 'theirs' : 'mine') : part.outcome);
}

function useChoices(versions: Pick<ConflictViewProps, 'base' | 'mine' | 'theirs'>) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const { base, mine, theirs } = versions;
  const { parts } = useMemo(() => merge3({ base, mine, theirs }), [base, mine, theirs]);
  const values: MergeChoices = new Map([...chosen].map(([field, { value }]) => [field, value]));
  const choose = (field: string, choice: Choice): void => setChosen((before) => new Map([...before, [field, choice]]));
  const chooseAll = (how: How): void => setChosen((before) => new Map([...before, ...parts.filter((part) => part.outcome === 'asked').map((part) => [part.field, choiceOf(part, how)] as const)]));
  return { parts, chosen, choose, chooseAll, open: openParts(parts, values).length, content: () => merge3(versions, values).content };
}

type Choices = ReturnType<typeof useChoices>;

interface PartListProps {
  readonly parts: readonly MergePart[];
  readonly choices: Choices;
  readonly words: PartWords;
  readonly sides: SideNames;
  readonly versions: ConflictViewProps;
}

function PartList({ parts, choices, words, sides, versions }: PartListProps) {
  const { base, mine, theirs } = versions;
  return parts.map((part) => (
    <PartChoice
      key={part.field}
      part={part}
      label={partLabel(words, part.field, [mine, theirs, base])}
      words={words}
      sides={sides}
      hasBase={base !== null}
      choice={choices.chosen.get(part.field) ?? given(part)}
      onChoose={(choice) => choices.choose(part.field, choice)}
    />
  ));
}

function Foot({ props, choices, all }: { readonly props: ConflictViewProps; readonly choices: Choices; readonly all: number }) {
  const t = useText();
  const { submitLabel, isBusy = false, why, actions, onResolve } = props;
  return (
    <div className="conflict-foot">
      {all > 0 && (
        <p role="status" className="small muted">
          {t('conflict.done', { done: all - choices.open, all })}
        </p>
      )}
      <div className="form-actions">
        <Button variant="primary" isDisabled={choices.open > 0 || isBusy || why !== undefined} why={why ?? t('conflict.left', { count: choices.open })} onPress={() => onResolve(choices.content())}>
          {submitLabel ?? t('conflict.save')}
        </Button>
        {actions}
      </div>
    </div>
  );
}

function Parts({ props, words }: { readonly props: ConflictViewProps; readonly words: PartWords }) {
  const t = useText();
  const sides = { before: t('conflict.before'), mine: t('conflict.mine'), theirs: t('conflict.theirs'), ...props.names };
  const choices = useChoices(props);
  const asked = choices.parts.filter((part) => part.outcome === 'asked');
  const merged = choices.parts.filter((part) => part.outcome !== 'asked');
  const list = { choices, words, sides, versions: props };
  return (
    <div className="conflict">
      <p className="form-text">{t(choices.parts.length === 0 ? 'conflict.same' : 'conflict.asked', { count: asked.length })}</p>
      {asked.length > 1 && (
        <div className="form-actions">
          <Button slim onPress={() => choices.chooseAll('mine')}>
            {t('conflict.allMine', { whose: sides.mine })}
          </Button>
          <Button slim onPress={() => choices.chooseAll('theirs')}>
            {t('conflict.allMine', { whose: sides.theirs })}
          </Button>
        </div>
      )}
      {asked.length > 0 && <h2 className="conflict-heading">{t('conflict.choose')}</h2>}
      <PartList parts={asked} {...list} />
      {merged.length > 0 && (
        <details className="conflict-merged" open={asked.length === 0}>
          <summary>{t('conflict.merged', { count: merged.length })}</summary>
          <p className="form-text">{t('conflict.mergedHelp')}</p>
          <PartList parts={merged} {...list} />
        </details>
      )}
      <Foot props={props} choices={choices} all={asked.length} />
    </div>
  );
}

/** Two versions of an entry and, where there is one, what they started from: what differs, field by field, and what shall be. */
export function ConflictView(props: ConflictViewProps) {
  const t = useText();
  const vocabulary = useQuery(api.vocabulary.list.queryOptions({ input: {} }));
  const names = useMemo(() => (vocabulary.data === undefined ? null : namesFrom(vocabularyOn(vocabulary.data.vocabulary, today()))), [vocabulary.data]);
  if (names !== null) return <Parts props={props} words={{ t, names }} />;
  return vocabulary.error === null ? <LoadingLines rows={6} /> : <ErrorState error={vocabulary.error} onRetry={() => void vocabulary.refetch()} />;
}
