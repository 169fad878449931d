import { useQuery } from '@tanstack/react-query';
import { levelOf, overallScale } from '#core/evidence/plots/plot-set.ts';
import type { TrafficLightModel } from '#core/evidence/plots/traffic-light.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { RobSign } from '../parts/index.ts';
import type { QuestionAnswer } from './types.ts';

/** What the assessments of the outcome say, beside the step that rests on them. */
export function BiasBasis({ data, outcomeId }: { readonly data: QuestionAnswer; readonly outcomeId: string }) {
  const t = useText();
  const any = data.results.some((result) => result.outcomeId === outcomeId);
  const plot = useQuery({ ...api.evidence.plot.queryOptions({ input: { questionId: data.id, kind: 'traffic-light', format: 'json', outcomeId } }), enabled: any });
  if (!any) return <p className="small muted">{t('question.basis.none')}</p>;
  if (plot.data === undefined) return null;
  const rows = (plot.data as TrafficLightModel).sets.flatMap((set) => set.rows.map((row) => ({ ...row, level: levelOf(overallScale(set), row.overall) })));
  return (
    <ul className="q-basis small">
      {rows.map(({ id, name, level }) => (
        <li key={id}>
          <RobSign sign={level?.sign ?? 'not-begun'} /> {name}: {level?.label.toLocaleLowerCase('sv') ?? t('question.why.unjudged')}
        </li>
      ))}
    </ul>
  );
}
