import { cellOf, columnName, levelOf, overallScale, type PlotLevel } from '#core/evidence/plots/plot-set.ts';
import { hasWeights, weightText, type TrafficLightSet } from '#core/evidence/plots/traffic-light.ts';
import { useText } from '#renderer/text/useText.ts';
import { RobSign } from '../parts/index.ts';

function Cell({ level }: { readonly level: PlotLevel | null }) {
  const t = useText();
  const word = level?.label ?? t('evidence.plot.unrated');
  return (
    <td className="c">
      <RobSign sign={level?.sign ?? 'not-begun'} label={word} />
    </td>
  );
}

/** Shapes, signs and words used in a set. */
function Key({ levels }: { readonly levels: readonly PlotLevel[] }) {
  return (
    <ul className="q-key">
      {levels.map((level) => (
        <li key={`${level.code}-${level.label}`}>
          <RobSign sign={level.sign} />
          {level.label}
        </li>
      ))}
    </ul>
  );
}

/** A row per result, a column per area: a table whose cells are signs with words, so that the picture and its table are one. */
export function TrafficLight({ set }: { readonly set: TrafficLightSet }) {
  const t = useText();
  const weights = hasWeights(set.rows);
  const scale = [...set.levels, ...overallScale(set)].filter((level, at, all) => all.findIndex((one) => one.code === level.code && one.label === level.label) === at);
  return (
    <div className="q-set">
      <p className="small muted">{set.about}</p>
      <div className="q-figure" role="region" aria-label={`${t('question.tables.traffic')}: ${set.name}`} tabIndex={0}>
        <table className="tbl">
          <caption className="sr">{set.about}</caption>
          <thead>
            <tr>
              <th scope="col">{t('evidence.plot.result')}</th>
              {set.columns.map((column) => (
                <th key={column.id} scope="col" className="c">
                  <span aria-hidden="true" title={column.name}>
                    {column.number}
                  </span>
                  <span className="sr">{columnName(column)}</span>
                </th>
              ))}
              <th scope="col" className="c">
                {t('evidence.plot.overall')}
              </th>
              {weights && (
                <th scope="col" className="r">
                  {t('evidence.plot.weight')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {set.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {set.columns.map((column) => (
                  <Cell key={column.id} level={levelOf(set.levels, cellOf(row, column.id))} />
                ))}
                <Cell level={levelOf(overallScale(set), row.overall)} />
                {weights && <td className="r">{weightText(row.weight)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Key levels={scale} />
      <ul className="q-key q-columns">
        {set.columns.map((column) => (
          <li key={column.id}>{columnName(column)}</li>
        ))}
      </ul>
    </div>
  );
}
