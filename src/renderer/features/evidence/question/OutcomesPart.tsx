import { useState } from 'react';
import type { Outcome } from '#core/evidence/records/question.ts';
import { effectMeasures } from '#core/evidence/records/terms.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { Area, ChoiceField, Line, NumberLine, SegmentField } from '../editing/fields.tsx';
import { jumpTo, useWritten } from '../editing/form.ts';
import type { Path } from '../editing/paths.ts';
import { newOutcome } from './content.ts';
import { bandOf } from './bands.ts';
import type { PartProps } from './types.ts';

const importances = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((value) => ({ value, label: value }));

/** An effect: a figure and the ends of its interval, or nothing at all. */
function Effect({ path, kind, estimate }: { readonly path: Path; readonly kind: 'relative' | 'absolute'; readonly estimate: Outcome['relative'] | Outcome['absolute'] }) {
  const t = useText();
  const { set, locked } = useWritten();
  const empty = { value: null, low: null, high: null };
  const way = [...path, kind];
  if (estimate === null) {
    return (
      <div data-field={way.join('.')}>
        <Button slim icon="plus" isDisabled={locked !== undefined} onPress={() => (set(way, kind === 'relative' ? { ...empty, measure: 'RR' } : { ...empty, unit: t('question.unit.default') }), jumpTo([...way, 'value']))}>
          {t(`question.${kind}.add`)}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className="q-group">
      <legend>{t(`question.field.${kind}`)}</legend>
      <div className="q-row q-effect">
        {kind === 'relative' ? (
          <ChoiceField path={[...way, 'measure']} label={t('question.field.effectMeasure')} choices={effectMeasures.map((value) => ({ value, label: t(`question.effect.${value}`) }))} />
        ) : (
          <Line path={[...way, 'unit']} label={t('question.field.unit')} />
        )}
        <NumberLine path={[...way, 'value']} label={t('question.field.value')} />
        <NumberLine path={[...way, 'low']} label={t('question.field.low')} />
        <NumberLine path={[...way, 'high']} label={t('question.field.high')} />
      </div>
      <Button slim variant="plain" icon="trash" isDisabled={locked !== undefined} onPress={() => set(way, null)}>
        {t(`question.${kind}.remove`)}
      </Button>
    </fieldset>
  );
}

function OutcomeFields({ outcome, at }: { readonly outcome: Outcome; readonly at: number }) {
  const t = useText();
  const path = ['outcomes', at];
  const band = bandOf(outcome.importance);
  return (
    <div className="q-fields">
      <Line path={[...path, 'name']} label={t('question.field.name')} help={t('question.help.name')} isRequired />
      <div className="q-row">
        <Line path={[...path, 'measure']} label={t('question.field.measure')} />
        <Line path={[...path, 'followUp']} label={t('question.field.followUp')} />
      </div>
      <SegmentField path={[...path, 'importance']} label={t('question.field.importance')} help={band === null ? t('question.help.importance') : t(`question.band.${band}`)} choices={importances} />
      <SegmentField
        path={[...path, 'better']}
        label={t('question.field.better')}
        choices={[
          { value: 'lower', label: t('question.better.lower') },
          { value: 'higher', label: t('question.better.higher') },
        ]}
      />
      <h3>{t('question.result.combined')}</h3>
      <div className="q-row">
        <NumberLine path={[...path, 'participants']} label={t('question.field.participants')} />
        <NumberLine path={[...path, 'studies']} label={t('question.field.studies')} />
        <Line path={[...path, 'comparatorRisk']} label={t('question.field.comparatorRisk')} />
      </div>
      <Effect path={path} kind="relative" estimate={outcome.relative} />
      <Effect path={path} kind="absolute" estimate={outcome.absolute} />
      <Area path={[...path, 'narrative']} label={t('question.field.narrative')} help={t('question.help.narrative')} />
      <Area path={[...path, 'comment']} label={t('question.field.comment')} />
    </div>
  );
}

interface ItemProps {
  readonly outcome: Outcome;
  readonly at: number;
  readonly open: boolean;
  readonly faulty: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

function OutcomeItem({ outcome, at, open, faulty, onToggle, onRemove }: ItemProps) {
  const t = useText();
  const { locked } = useWritten();
  const name = outcome.name.trim() === '' ? t('question.item.outcome', { number: at + 1 }) : outcome.name;
  return (
    <li className="q-item" data-field={`outcomes.${at}`}>
      <div className="q-item-head">
        <button type="button" className="q-fold" aria-expanded={open} onClick={onToggle}>
          {name}
          {outcome.followUp !== '' && <span className="muted">, {outcome.followUp}</span>}
          {faulty && <span className="q-faulty"> ({t('question.nav.toMend')})</span>}
        </button>
        <span className="small muted q-item-note">{outcome.importance === null ? t('question.importance.none') : t('question.importance.of', { importance: outcome.importance })}</span>
        <Button slim variant="plain" icon="trash" isDisabled={locked !== undefined} aria-label={t('question.remove.named', { name })} onPress={onRemove}>
          {t('question.remove')}
        </Button>
      </div>
      {open && (
        <div className="q-item-body" role="group" aria-label={name}>
          <OutcomeFields outcome={outcome} at={at} />
        </div>
      )}
    </li>
  );
}

/** What one wants to know the effect on, and what the studies together say of it. */
export function OutcomesPart({ editor }: PartProps) {
  const t = useText();
  const toast = useToasts();
  const { outcomes, results } = editor.content;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(outcomes.length === 1 ? [outcomes[0]?.id ?? ''] : []));
  const faulty = (at: number): boolean => editor.issues.some(({ path }) => path[0] === 'outcomes' && path[1] === at && path[2] !== 'grade' && editor.problem(path) !== null);
  const toggle = (id: string): void => setOpen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const add = (): void => {
    const outcome = newOutcome();
    editor.change((content) => ({ ...content, outcomes: [...content.outcomes, outcome] }));
    setOpen((before) => new Set([...before, outcome.id]));
    jumpTo(['outcomes', outcomes.length, 'name']);
  };
  const remove = (outcome: Outcome, at: number): void => {
    editor.change((content) => ({ ...content, outcomes: content.outcomes.filter((one) => one.id !== outcome.id) }));
    toast({ text: t('question.removed', { name: outcome.name || t('question.item.outcome', { number: at + 1 }) }), undo: () => editor.change((content) => ({ ...content, outcomes: [...content.outcomes.slice(0, at), outcome, ...content.outcomes.slice(at)] })) });
  };
  const used = new Set(results.map((result) => result.outcomeId));
  const addButton = (
    <Button slim icon="plus" isDisabled={!editor.may} why={editor.why} onPress={add}>
      {t('question.outcomes.add')}
    </Button>
  );
  return (
    <Section title={t('question.part.utfall')}>
      {outcomes.length === 0 && (
        <EmptyState title={t('question.outcomes.none')} action={addButton}>
          {t('question.outcomes.noneText')}
        </EmptyState>
      )}
      <ul className="q-list">
        {outcomes.map((outcome, at) => (
          <OutcomeItem
            key={outcome.id}
            outcome={outcome}
            at={at}
            open={open.has(outcome.id) || faulty(at)}
            faulty={faulty(at)}
            onToggle={() => toggle(outcome.id)}
            onRemove={() => (used.has(outcome.id) ? toast({ text: t('question.outcomes.used', { name: outcome.name }), tone: 'problem' }) : remove(outcome, at))}
          />
        ))}
      </ul>
      {outcomes.length > 0 && addButton}
    </Section>
  );
}
