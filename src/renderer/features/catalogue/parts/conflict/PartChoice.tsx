import { useId } from 'react';
import { unionOf, type MergePart } from '#core/catalogue/merge3.ts';
import { useText } from '#renderer/text/useText.ts';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { DiffText } from './DiffText.tsx';
import { isFreeText, type PartWords, valueText } from './part-words.ts';

export type How = 'mine' | 'theirs' | 'both' | 'together';
export interface Choice {
  readonly how: How;
  readonly value: unknown;
}
export interface SideNames {
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

/** In what ways a part can be settled. */
function waysOf(part: MergePart): How[] {
  const lists = Array.isArray(part.mine) && Array.isArray(part.theirs);
  const texts = typeof part.mine === 'string' && typeof part.theirs === 'string' && isFreeText(part.field);
  return ['mine', 'theirs', ...(lists ? (['both'] as const) : []), ...(texts ? (['together'] as const) : [])];
}

/** What a way of settling a part gives. */
export function choiceOf(part: MergePart, how: How): Choice {
  if (how === 'both') return { how, value: part.outcome === 'both' ? part.value : unionOf(part.mine, part.theirs) };
  return { how, value: how === 'theirs' ? part.theirs : part.mine };
}

function Side({ heading, before, text }: { readonly heading: string; readonly before: string | null; readonly text: string }) {
  return (
    <div className="conflict-side">
      <p className="label">{heading}</p>
      <div className="conflict-text">{before === null ? text : <DiffText before={before} after={text} />}</div>
    </div>
  );
}

/** Words for nothing are no text to compare word by word. */
const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

export interface PartChoiceProps {
  readonly part: MergePart;
  readonly label: string;
  readonly words: PartWords;
  readonly sides: SideNames;
  /** False where there is no common version: theirs is then shown as it differs from mine. */
  readonly hasBase: boolean;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

/** One part of the entry: how it was, mine, theirs, and what shall be. */
export function PartChoice({ part, label, words, sides, hasBase, choice, onChoose }: PartChoiceProps) {
  const t = useText();
  const headingId = useId();
  const text = (value: unknown): string => valueText(words, part.field, value);
  const [base, mine] = [text(part.base), text(part.mine)];
  const named: Readonly<Record<How, string>> = {
    mine: sides.mine,
    theirs: sides.theirs,
    both: t('conflict.both'),
    together: t('conflict.together'),
  };
  return (
    <section className="conflict-part" aria-labelledby={headingId} data-part={part.field}>
      <h3 id={headingId}>{label}</h3>
      <div className={hasBase ? 'conflict-sides three' : 'conflict-sides'}>
        {hasBase && <Side heading={sides.before} before={null} text={base} />}
        <Side heading={sides.mine} before={hasBase && isSaid(part.base) && isSaid(part.mine) ? base : null} text={mine} />
        <Side heading={sides.theirs} before={isSaid(hasBase ? part.base : part.mine) && isSaid(part.theirs) ? (hasBase ? base : mine) : null} text={text(part.theirs)} />
      </div>
      <Segment label={t('conflict.what', { field: label })} labelHidden choices={waysOf(part).map((value) => ({ value, label: named[value] }))} value={choice?.how ?? null} onChange={(how) => onChoose(choiceOf(part, how))} />
      {choice?.how === 'together' && (
        <TextArea className="conflict-together" label={t('conflict.togetherLabel', { field: label })} rows={6} value={String(choice.value)} onChange={(value) => onChoose({ how: 'together', value })} />
      )}
    </section>
  );
}
