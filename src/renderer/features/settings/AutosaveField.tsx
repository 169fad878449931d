import { useEffect, useRef, useState } from 'react';
import { failureOf } from '#renderer/rpc/failure.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';

export interface AutosaveFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly maxLength: number;
  readonly rows?: number;
  readonly isReadOnly?: boolean;
  /** Rejects with the call's failure; the field then says what to do. */
  readonly onSave: (value: string) => Promise<unknown>;
}

const quietFor = 700;
type SaveState = { readonly kind: 'rest' | 'saving' | 'saved' } | { readonly kind: 'failed'; readonly error: unknown };

function useAutosave(value: string, onSave: AutosaveFieldProps['onSave']) {
  const [text, setText] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>({ kind: 'rest' });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ text, value, onSave });
  useEffect(() => {
    latest.current = { text, value, onSave };
  });
  const flush = async (): Promise<void> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const { text: written, value: saved, onSave: save } = latest.current;
    if (written === null || written === saved) return;
    setState({ kind: 'saving' });
    try {
      await save(written);
      setState({ kind: 'saved' });
      setText((now) => (now === written ? null : now));
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  const flushNow = useRef(flush);
  useEffect(() => {
    flushNow.current = flush;
  });
  useEffect(() => () => void flushNow.current(), []);
  const write = (next: string): void => {
    setText(next);
    setState({ kind: 'rest' });
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushNow.current(), quietFor);
  };
  return { text: text ?? value, write, flush, state };
}

/** A text that saves itself when one pauses or leaves it, and says so beside. */
export function AutosaveField({ label, description, value, maxLength, rows, isReadOnly, onSave }: AutosaveFieldProps) {
  const t = useText();
  const { text, write, flush, state } = useAutosave(value, onSave);
  const problem = state.kind === 'failed' ? failureTexts(failureOf(state.error)) : null;
  const field = {
    label,
    description,
    maxLength,
    isReadOnly,
    value: text,
    onChange: write,
    onBlur: () => void flush(),
    errorMessage: problem === null ? null : `${t(problem.what, problem.values)}. ${t(problem.todo, problem.values)}`,
  };
  return (
    <div className="autosave">
      {rows === undefined ? <TextField {...field} /> : <TextArea {...field} rows={rows} />}
      <span className="autosave-state" role="status">
        {state.kind === 'saving' && t('settings.saving')}
        {state.kind === 'saved' && t('settings.saved')}
        {state.kind === 'failed' && t('settings.notSaved')}
      </span>
    </div>
  );
}
