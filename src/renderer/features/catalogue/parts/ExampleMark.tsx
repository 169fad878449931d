import { useText } from '#renderer/text/useText.ts';
import './parts.css';

/** Yellow: marked as example. */
export function ExampleMark({ short = false }: { short?: boolean }) {
  const t = useText();
  return <span className="example">{short ? t('entry.offers.exampleRow') : t('entry.example')}</span>;
}
