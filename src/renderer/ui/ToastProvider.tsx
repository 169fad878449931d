import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from './Button.tsx';
import { ToastContext, type ShowToast, type Toast } from './toasts.ts';
import './Toast.css';

const shownFor = 10_000;
const mostAtOnce = 3;

interface Shown extends Toast {
  readonly key: number;
}

function ToastLine({ toast, onGone, paused }: { readonly toast: Shown; readonly onGone: (key: number) => void; readonly paused: boolean }) {
  const t = useText();
  const left = useRef(shownFor);
  const { key } = toast;
  useEffect(() => {
    if (paused) return undefined;
    const from = performance.now();
    const timer = setTimeout(() => onGone(key), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(2_000, left.current - (performance.now() - from));
    };
  }, [paused, key, onGone]);
  const undo = (): void => {
    onGone(key);
    void toast.undo?.();
  };
  return (
    <li className={toast.tone === 'problem' ? 'toast problem' : 'toast'}>
      <span className="toast-text">{toast.text}</span>
      {toast.undo !== undefined && (
        <Button slim icon="undo" onPress={undo}>
          {t('app.undo')}
        </Button>
      )}
      <Button slim variant="plain" className="icon-only" icon="close" aria-label={t('app.closeMessage')} onPress={() => onGone(key)} />
    </li>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select'));
}

/** Ctrl+Z takes back the latest of what is shown, unless someone is writing: on a long page the line is many steps away. */
function useUndoKey(latest: Shown | undefined, onGone: (key: number) => void): void {
  useEffect(() => {
    if (latest?.undo === undefined) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isWriting(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      onGone(latest.key);
      void latest.undo?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [latest, onGone]);
}

/** Holds the lines at the bottom of the window: ten seconds each, still while pointed at or focused. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const [paused, setPaused] = useState(false);
  const counter = useRef(0);
  const show = useCallback<ShowToast>((toast) => {
    counter.current += 1;
    const shown = { ...toast, key: counter.current };
    setToasts((before) => [...before.slice(1 - mostAtOnce), shown]);
  }, []);
  const remove = useCallback((key: number) => {
    setPaused(false);
    setToasts((before) => before.filter((toast) => toast.key !== key));
  }, []);
  useUndoKey(toasts.filter((toast) => toast.undo !== undefined).at(-1), remove);
  const polite = toasts.filter((toast) => toast.tone !== 'problem').at(-1);
  const urgent = toasts.filter((toast) => toast.tone === 'problem').at(-1);
  return (
    <ToastContext value={show}>
      {children}
      <div className="sr" role="status">
        {polite?.text}
      </div>
      <div className="sr" role="alert">
        {urgent?.text}
      </div>
      {toasts.length > 0 && (
        <section
          className="toasts"
          aria-label={t('app.messages')}
          onPointerEnter={() => setPaused(true)}
          onPointerLeave={() => setPaused(false)}
          onFocus={() => setPaused(true)}
          onBlur={() => setPaused(false)}
        >
          <ol>
            {toasts.map((toast) => (
              <ToastLine key={toast.key} toast={toast} onGone={remove} paused={paused} />
            ))}
          </ol>
        </section>
      )}
    </ToastContext>
  );
}
