import { useRef, useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from './Button.tsx';
import { copyToClipboard } from './copyToClipboard.ts';
import { TextArea } from './TextField.tsx';

/** A text to take away, with a button that copies it; where copying is refused the text is selected instead. */
export function CopyText({ label, description, text, rows = 5 }: { readonly label: string; readonly description?: string; readonly text: string; readonly rows?: number }) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  const copy = async (): Promise<void> => {
    const copied = await copyToClipboard(text);
    if (!copied) field.current?.select();
    setOutcome(copied ? 'copied' : 'selected');
  };
  return (
    <div className="copy-text">
      <TextArea label={label} description={description} value={text} isReadOnly rows={rows} inputRef={field} />
      <p className="copy-row">
        <Button icon="copy" onPress={() => void copy()}>
          {t('app.copy')}
        </Button>
        <span role="status" className="small muted">
          {outcome === null ? '' : t(outcome === 'copied' ? 'app.copied' : 'app.copySelected')}
        </span>
      </p>
    </div>
  );
}
