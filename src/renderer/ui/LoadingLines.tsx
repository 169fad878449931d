import { useText } from '#renderer/text/useText.ts';
import './States.css';

/** Ruled lines where the content will stand. No shimmer; the layout keeps still. */
export function LoadingLines({ rows = 6, label }: { readonly rows?: number; readonly label?: string }) {
  const t = useText();
  return (
    <div className="loading-lines" role="status">
      <span className="sr">{label ?? t('app.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}
