import { useId } from 'react';
import { formatList } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import type { Answer } from '#core/evidence/records/assessment.ts';
import { AnswerSegment } from '../parts/AnswerSegment.tsx';
import { noAnswer, withAnswer, withValueAt, type Content } from './content.ts';
import { useAssess } from './form-context.ts';
import { isSplit, openedBy, situationIn, type Entry } from './steps.ts';
import { answerChoices, helpParts } from './words.ts';

/** The id of a question's heading, where the focus goes. */
export function questionId(key: string): string {
  return `fraga-${key}`;
}

/** A question's own help: what fits is shown, the rest unfolds; then the group's own note. */
function Help({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const { opened } = useAssess();
  const { first, rest } = helpParts(entry.question.help);
  const note = opened.localNotes[entry.question.id] ?? '';
  return (
    <>
      {first !== '' && <p className="q-help muted">{first}</p>}
      {rest.length > 0 && (
        <details className="q-more">
          <summary>{t('assess.q.moreHelp')}</summary>
          {rest.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      )}
      {note !== '' && (
        <p className="q-note">
          <b className="strong">{t('assess.q.localNote')}</b> {note}
        </p>
      )}
    </>
  );
}

/** Answering a question in its parts, or as one again. */
function Parts({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const { content, change, stopped } = useAssess();
  const { question } = entry;
  const [first, ...others] = question.parts ?? [];
  if (first === undefined || stopped !== undefined) return null;
  const split = (before: Content): Content => withValueAt(withAnswer(before, first.id, before.answers[question.id] ?? noAnswer), ['answers', question.id], undefined);
  const join = (before: Content): Content => [first, ...others].reduce((sofar, part) => withValueAt(sofar, ['answers', part.id], undefined), withAnswer(before, question.id, before.answers[first.id] ?? noAnswer));
  if (!isSplit(question, content)) {
    return (
      <Button slim variant="plain" className="q-split" onPress={() => change(split)}>
        {t('assess.q.split', { parts: formatList([first, ...others].map((part) => part.label.toLocaleLowerCase('sv'))) })}
      </Button>
    );
  }
  if (others.some((part) => content.answers[part.id] !== undefined)) return null;
  return (
    <Button slim variant="plain" className="q-split" onPress={() => change(join)}>
      {t('assess.q.join')}
    </Button>
  );
}

interface FieldsProps {
  readonly entry: Entry;
  readonly answer: Answer;
}

/** Why, word for word, and where. */
function Fields({ entry, answer }: FieldsProps) {
  const t = useText();
  const { change, left, stopped } = useAssess();
  const write = (part: Partial<Answer>): void => change((before) => withAnswer(before, entry.key, part));
  const problem = (field: keyof Answer): string | null => (left.some((path) => path.join('/') === `answers/${entry.key}/${field}`) ? t('assess.identityNumber') : null);
  const isReadOnly = stopped !== undefined;
  return (
    <>
      <div data-justification={entry.key}>
        <TextArea label={t('assess.q.justification')} rows={2} value={answer.justification} onChange={(justification) => write({ justification })} errorMessage={problem('justification')} isReadOnly={isReadOnly} />
      </div>
      <div className="cite-row">
        <TextArea source label={t('assess.q.quote')} rows={2} value={answer.quote} onChange={(quote) => write({ quote })} errorMessage={problem('quote')} isReadOnly={isReadOnly} />
        <TextField label={t('assess.q.page')} value={answer.page} maxLength={200} onChange={(page) => write({ page })} errorMessage={problem('page')} isReadOnly={isReadOnly} />
      </div>
    </>
  );
}

export interface QuestionCardProps {
  readonly entry: Entry;
  /** Below the fields: the ways on. */
  readonly children?: React.ReactNode;
}

/** One question to answer: what opened it, what it says, help, the answers, and why. */
export function QuestionCard({ entry, children }: QuestionCardProps) {
  const t = useText();
  const { template, domain, content, outcome, change, stopped } = useAssess();
  const labelled = useId();
  const { key, question, part } = entry;
  const answer = content.answers[key] ?? noAnswer;
  const openers = domain === null ? [] : openedBy(question, situationIn(template, domain, outcome, content));
  return (
    <article className="q" data-question={key} aria-labelledby={labelled}>
      <p className="small muted">
        {t('assess.q.number', { id: question.id })}
        {openers.length > 0 && t('assess.q.openedBy', { count: openers.length, ids: formatList(openers) })}
      </p>
      <h2 className="q-text" id={questionId(key)} tabIndex={-1}>
        <span id={labelled}>
          {question.text}
          {part !== null && <span className="q-part"> {part}</span>}
        </span>
      </h2>
      <Help entry={entry} />
      <AnswerSegment label={t('assess.q.answerTo', { id: key })} choices={answerChoices(template, question, stopped === undefined)} value={answer.answer} onChange={(code) => change((before) => withAnswer(before, key, { answer: code }))} isReadOnly={stopped !== undefined} />
      <Parts entry={entry} />
      <Fields entry={entry} answer={answer} />
      {children}
    </article>
  );
}
