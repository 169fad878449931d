import { useState } from 'react';
import type { Result } from '#core/evidence/records/question.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { jumpTo } from '../editing/form.ts';
import { newResult } from './content.ts';
import { ResultFields } from './ResultFields.tsx';
import { ResultStates } from './ResultStates.tsx';
import { useStudies, useTemplates, type TemplateName } from './sources.ts';
import type { PartProps } from './types.ts';

const usualTemplate = 'rob2-assignment';

interface ItemProps extends PartProps {
  readonly result: Result;
  readonly at: number;
  readonly open: boolean;
  readonly templates: readonly TemplateName[];
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

function useNames({ editor, data, result }: Pick<ItemProps, 'editor' | 'data' | 'result'>) {
  const t = useText();
  const studies = useStudies() ?? data?.studies ?? [];
  const study = studies.find((one) => one.id === result.studyId)?.label ?? t('question.study.missing');
  const outcome = editor.content.outcomes.find((one) => one.id === result.outcomeId)?.name ?? '';
  return { study, about: [outcome, result.comparison, result.timePoint].filter((text) => text !== '').join(', ') };
}

function ResultItem(props: ItemProps) {
  const t = useText();
  const { editor, data, result, at, open, templates, onToggle, onRemove } = props;
  const { study, about } = useNames(props);
  const stored = data?.results.find((one) => one.id === result.id);
  const template = templates.find((one) => one.id === result.templateId);
  const hasWork = (stored?.assessments.length ?? 0) > 0;
  return (
    <li className="q-item q-result" data-field={`results.${at}`}>
      <div className="q-item-head">
        <button type="button" className="q-fold" aria-expanded={open} onClick={onToggle}>
          {study}
          {about !== '' && <span className="muted">: {about}</span>}
        </button>
        {(open || !hasWork) && <Button slim variant="plain" icon="trash" isDisabled={!editor.may || hasWork} why={hasWork ? t('question.results.hasWork') : undefined} aria-label={t('question.remove.named', { name: study })} onPress={onRemove}>
          {t('question.remove')}
        </Button>}
      </div>
      <p className="small muted">{template?.name ?? result.templateId}</p>
      {stored === undefined ? <p className="small muted">{t('question.results.saveFirst')}</p> : <ResultStates result={stored} questionId={data?.id ?? ''} />}
      {open && (
        <div className="q-item-body" role="group" aria-label={study}>
          <ResultFields editor={editor} result={result} at={at} templates={templates} />
        </div>
      )}
    </li>
  );
}

/** The results that are assessed: one study's figure for one outcome, comparison and time point. */
export function ResultsPart({ editor, data }: PartProps) {
  const t = useText();
  const toast = useToasts();
  const templates = useTemplates() ?? [];
  const { outcomes, results } = editor.content;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const faulty = (at: number): boolean => editor.issues.some(({ path }) => path[0] === 'results' && path[1] === at && editor.problem(path) !== null);
  const toggle = (id: string): void => setOpen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const [firstOutcome] = outcomes;
  if (firstOutcome === undefined) {
    return (
      <Section title={t('question.part.resultat')}>
        <EmptyState title={t('question.grade.none')} action={<LinkButton to="?del=utfall">{t('question.outcomes.first')}</LinkButton>}>
          {t('question.results.outcomesFirst')}
        </EmptyState>
      </Section>
    );
  }
  const add = (): void => {
    const last = results.at(-1);
    const result = { ...newResult(last?.outcomeId ?? firstOutcome.id, last?.templateId ?? usualTemplate), comparison: last?.comparison ?? editor.content.comparison.slice(0, 200), timePoint: last?.timePoint ?? firstOutcome.followUp };
    editor.change((content) => ({ ...content, results: [...content.results, result] }));
    setOpen((before) => new Set([...before, result.id]));
    jumpTo(['results', results.length, 'studyId']);
  };
  const remove = (result: Result, at: number): void => {
    editor.change((content) => ({ ...content, results: content.results.filter((one) => one.id !== result.id) }));
    toast({ text: t('question.results.removed'), undo: () => editor.change((content) => ({ ...content, results: [...content.results.slice(0, at), result, ...content.results.slice(at)] })) });
  };
  const addButton = (
    <Button slim icon="plus" isDisabled={!editor.may} why={editor.why} onPress={add}>
      {t('question.results.add')}
    </Button>
  );
  return (
    <Section title={t('question.part.resultat')}>
      {results.length === 0 && (
        <EmptyState title={t('question.results.none')} action={addButton}>
          {t('question.results.noneText')}
        </EmptyState>
      )}
      <ul className="q-list">
        {results.map((result, at) => (
          <ResultItem key={result.id} editor={editor} data={data} result={result} at={at} templates={templates} open={open.has(result.id) || faulty(at)} onToggle={() => toggle(result.id)} onRemove={() => remove(result, at)} />
        ))}
      </ul>
      {results.length > 0 && addButton}
    </Section>
  );
}
