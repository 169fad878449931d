import { useText } from '#renderer/text/useText.ts';

/** The first page. */
export function StartPage() {
  const t = useText();
  return <h1 className="page-title">{t('app.area.start')}</h1>;
}
