import { useState } from 'react';
import { overallScale, type PlotLevel } from '#core/evidence/plots/plot-set.ts';
import { percent, type SummaryBar, type SummarySet } from '#core/evidence/plots/summary.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RobSign } from '../parts/index.ts';

interface Share {
  readonly code: string;
  readonly share: number;
}

function Bar({ parts, levels }: { readonly parts: readonly Share[]; readonly levels: readonly PlotLevel[] }) {
  return (
    <div className="q-bar" aria-hidden="true">
      {parts.map(({ code, share }) => {
        const level = levels.find((one) => one.code === code);
        return (
          <span key={code} className={`q-part ${level?.sign ?? 'none'}`} style={{ flexGrow: share }}>
            {share >= 0.12 && level?.label}
          </span>
        );
      })}
    </div>
  );
}

function Bars({ set, weighted }: { readonly set: SummarySet; readonly weighted: boolean }) {
  const t = useText();
  const partsOf = (bar: SummaryBar): readonly Share[] => (weighted ? (bar.weighted?.parts ?? []) : bar.parts);
  return (
    <div className="q-bars" aria-hidden="true">
      {set.bars.map((bar) => (
        <div key={bar.id} className="q-bar-row">
          <span>{bar.number === '' ? <b>{bar.name}</b> : `${bar.number} ${bar.name}`}</span>
          <Bar parts={partsOf(bar)} levels={bar.isOverall ? overallScale(set) : set.levels} />
          <span className="small muted">{t('evidence.plot.countOfAll', { count: bar.n, all: bar.n + bar.unrated })}</span>
        </div>
      ))}
    </div>
  );
}

function Twin({ set }: { readonly set: SummarySet }) {
  const { caption, head, rows } = set.table;
  return (
    <div className="q-figure" role="region" aria-label={caption} tabIndex={0}>
      <table className="tbl">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1] ?? at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which share of the results is at each level, area by area, unweighted or by weight; as bars or as a table. */
export function SummaryFigure({ set }: { readonly set: SummarySet }) {
  const t = useText();
  const [asTable, setAsTable] = useState(false);
  const [weighted, setWeighted] = useState(false);
  const [overall] = set.bars.filter((bar) => bar.isOverall);
  const shares = (overall?.parts ?? []).map(({ code, share }) => `${overallScale(set).find((level) => level.code === code)?.label ?? code} ${percent(share)} %`);
  return (
    <div className="q-set">
      <div className="q-tools">
        <p className="small muted">{set.about}</p>
        <Button slim variant="plain" aria-pressed={asTable} onPress={() => setAsTable(!asTable)}>
          {t(asTable ? 'question.tables.asPicture' : 'question.tables.asTable')}
        </Button>
        {set.hasWeights && !asTable && (
          <Button slim variant="plain" aria-pressed={weighted} onPress={() => setWeighted(!weighted)}>
            {t(weighted ? 'question.tables.unweighted' : 'question.tables.weighted')}
          </Button>
        )}
      </div>
      {asTable ? (
        <Twin set={set} />
      ) : (
        <>
          <p className="sr">{shares.join(', ')}</p>
          <Bars set={set} weighted={weighted} />
          <ul className="q-key">
            {overallScale(set).map((level) => (
              <li key={level.code}>
                <RobSign sign={level.sign} />
                {level.label}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
