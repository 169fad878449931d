import { useEffect, useRef } from 'react';
import { withAnswer } from './content.ts';
import type { AssessForm } from './form-context.ts';
import { deedOf, type KeyDeed, type Pressed } from './keys.ts';
import { onwardId } from './AreaStep.tsx';
import { questionId } from './QuestionCard.tsx';
import { entriesOf, nextUnanswered, type Entry } from './steps.ts';


function placeOf(target: EventTarget | null): Pressed['at'] {
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.matches('input[type="radio"]')) return 'radio';
  if (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select')) return 'text';
  return target.matches('a[href], button, summary, input, [role="button"], [role="option"]') ? 'control' : 'elsewhere';
}

/** True where keys belong to something that lies over the page, or to a list that is searched by typing. */
function isTaken(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]') !== null;
}

function focusOn(element: HTMLElement | null | undefined): void {
  if (element === null || element === undefined) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** The question that a key is about: the one with the focus, else the one that is open. */
function entryAt(form: AssessForm, target: EventTarget | null): Entry | null {
  const holder = target instanceof HTMLElement ? target : null;
  if (holder?.closest('.assess-aside, .assess-rail') !== null && holder !== null) return null;
  const key = holder?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? (form.showAll ? undefined : form.open);
  const extra = form.template.extraQuestions.flatMap((question) => entriesOf(question, form.content));
  return [...form.entries, ...extra].find((entry) => entry.key === key) ?? null;
}

function show(form: AssessForm, key: string): void {
  if (form.showAll) focusOn(document.getElementById(questionId(key)));
  else form.go(form.step, key);
}

function goOn(form: AssessForm, from: string | null): void {
  const next = nextUnanswered(form.entries, form.content, from);
  if (next !== null && form.domain !== null) show(form, next);
  else focusOn(document.getElementById(onwardId));
}

function moveBy(form: AssessForm, from: string | null, way: 1 | -1): boolean {
  const at = form.entries.findIndex((entry) => entry.key === from);
  const to = form.entries[at < 0 ? (way === 1 ? 0 : form.entries.length - 1) : at + way];
  if (to !== undefined) show(form, to.key);
  return to !== undefined;
}

interface Doing {
  readonly form: AssessForm;
  readonly onHelp: () => void;
}

/** Does what a key asks for; false where there was nothing to do. */
function perform({ form, onHelp }: Doing, deed: KeyDeed, entry: Entry | null): boolean {
  switch (deed.kind) {
    case 'answer':
      if (entry === null || form.stopped !== undefined) return false;
      form.change((before) => withAnswer(before, entry.key, { answer: deed.code }));
      return true;
    case 'next':
      goOn(form, entry?.key ?? null);
      return true;
    case 'up':
    case 'down':
      return moveBy(form, entry?.key ?? null, deed.kind === 'down' ? 1 : -1);
    case 'justify':
      focusOn(document.querySelector<HTMLElement>(`[data-justification="${entry?.key ?? ''}"] textarea`));
      return entry !== null;
    case 'judge':
      focusOn(document.querySelector<HTMLElement>('.assess-aside .judge input[tabindex="0"], .assess-aside .judge input'));
      return true;
    case 'help':
      onHelp();
      return true;
  }
}

/** Answers, moves on and moves about by keys, wherever the focus is but in a text. */
export function useKeys(form: AssessForm, onHelp: () => void): void {
  const latest = useRef<Doing>({ form, onHelp });
  useEffect(() => {
    latest.current = { form, onHelp };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const doing = latest.current;
      const entry = entryAt(doing.form, event.target);
      const deed = deedOf({ key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, at: placeOf(event.target) }, entry?.question.options ?? []);
      if (deed !== null && perform(doing, deed, entry)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
