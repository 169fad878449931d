import { useText } from '#renderer/text/useText.ts';
import type { PartProps } from './types.ts';

/** What the assessments say, beside the step that rests on them. */
export function BiasBasis({ editor, data, at }: PartProps & { readonly at: number }) {
  const t = useText();
  const outcomeId = editor.content.outcomes[at]?.id;
  const of = (data?.results ?? []).filter((result) => result.outcomeId === outcomeId);
  if (of.length === 0) return <p className="small muted">{t('question.basis.none')}</p>;
  const judged = of.filter((result) => result.judgement !== null);
  return (
    <p className="small muted">
      {t('question.basis.count', { judged: judged.length, of: of.length })}
      {judged.length > 0 && ` ${judged.map((result) => `${result.label}: ${result.judgement?.overall ?? '–'}`).join('. ')}.`}
    </p>
  );
}
