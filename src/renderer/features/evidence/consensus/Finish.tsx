import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { JudgementPicker, RobSign } from '../parts/index.ts';
import { judgedOf, leftAtEnd, type Judged, type Part, type Written } from './ending.ts';
import type { Ready } from './types.ts';
import { rowName, signOf, wordOf } from './row-words.ts';

interface FinishProps {
  readonly data: Ready;
  readonly left: number;
  readonly locked: boolean;
}

type Row = Ready['rows'][number];

function readWritten(text: string): Written {
  try {
    return (JSON.parse(text) ?? {}) as Written;
  } catch {
    return {};
  }
}

/** The areas and the whole, each with its proposal and what the two agreed on. */
function partsOf({ rows, proposal }: Ready): readonly (Part & { readonly row: Row })[] {
  return rows
    .filter((row) => row.kind !== 'question')
    .map((row) => ({ row, key: row.key, proposal: (row.kind === 'overall' ? proposal?.overall.proposal : proposal?.domains[row.key]?.proposal) ?? null, agreed: row.agree ? row.a.value : (row.resolution?.value ?? null) }));
}

interface PartProps {
  readonly part: ReturnType<typeof partsOf>[number];
  readonly data: Ready;
  readonly judged: Judged;
  readonly locked: boolean;
  readonly tried: boolean;
  readonly onChange: (judged: Judged) => void;
}

function PartEnd({ part, data, judged, locked, tried, onChange }: PartProps) {
  const t = useText();
  const { row, proposal } = part;
  const { template } = data;
  const scale = row.kind === 'overall' ? (template.overallJudgements ?? template.judgements) : template.judgements;
  const name = row.kind === 'overall' ? t('consensus.overall') : row.text;
  const other = judged.judgement !== null && proposal !== null && judged.judgement !== proposal;
  const sign = signOf(template, row, judged.judgement);
  return (
    <li className="con-end">
      <div>
        <h3>
          {row.kind === 'domain' && <span className="muted">{row.key} </span>}
          {name}
        </h3>
        <p className="small muted">{proposal === null ? t('consensus.finish.noProposal') : t('consensus.finish.proposal', { word: wordOf(template, row, proposal) ?? '' })}</p>
      </div>
      {locked ? (
        <p className="con-value">
          {sign !== null && <RobSign sign={sign} />}
          {wordOf(template, row, judged.judgement)} <span className="small muted">{judged.reason}</span>
        </p>
      ) : (
        <div className="con-end-judge">
          <JudgementPicker label={t('consensus.finish.judge', { name: rowName(t, row) })} options={scale} value={judged.judgement} proposal={proposal} onChange={(judgement) => onChange({ ...judged, judgement })} />
          {other && <TextArea label={t('consensus.finish.reason')} isRequired rows={2} value={judged.reason} errorMessage={tried && judged.reason.trim() === '' ? t('consensus.resolve.missingReason') : null} onChange={(reason) => onChange({ ...judged, reason })} />}
        </div>
      )}
    </li>
  );
}

/** The end: every area and the whole judged from what the two came to. Locks both assessments. */
export function Finish({ data, left, locked }: FinishProps) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const draft = useDraft(`samsyn-slut-${data.resultId}`);
  const [tried, setTried] = useState(false);
  const written = readWritten(draft.text);
  const parts = partsOf(data);
  const done = data.consensus?.state === 'done' ? data.consensus : null;
  const judgedNow = (part: Part): Judged => (done === null ? judgedOf(part, written) : ((part.key === 'overall' ? done.overall : done.domains[part.key]) ?? { judgement: null, reason: '' }));
  const finish = useMutation({
    mutationFn: () => {
      const stored = (part: Part) => ({ ...judgedOf(part, written), direction: null });
      const domains = Object.fromEntries(parts.filter((part) => part.row.kind === 'domain').map((part) => [part.key, stored(part)]));
      const overall = parts.find((part) => part.row.kind === 'overall');
      return client.evidence.finishConsensus({ resultId: data.resultId, ...(data.revision !== null && { revision: data.revision }), domains, ...(overall !== undefined && { overall: stored(overall) }) });
    },
    onSuccess: () => (draft.clear(), toast({ text: t('consensus.finish.done') })),
    onSettled: () => queries.invalidateQueries({ queryKey: api.evidence.key() }),
  });
  const { unjudged, unexplained } = leftAtEnd(parts, written);
  const end = (): void => {
    setTried(true);
    if (left + unjudged.length + unexplained.length === 0) finish.mutate();
  };
  const stands = left > 0 ? t('consensus.finish.left', { left }) : unjudged.length > 0 ? t('consensus.finish.unjudged') : undefined;
  return (
    <Section title={t('consensus.finish.title')}>
      {!locked && <p className="muted con-lead">{t('consensus.finish.text')}</p>}
      <ul>
        {parts.map((part) => (
          <PartEnd key={part.key} part={part} data={data} judged={judgedNow(part)} locked={locked} tried={tried} onChange={(judged) => draft.setText(JSON.stringify({ ...written, [part.key]: judged }))} />
        ))}
      </ul>
      {finish.error !== null && <ErrorState error={finish.error} onRetry={end} />}
      {!locked && (
        <div className="con-finish">
          <Button variant="primary" isDisabled={stands !== undefined} why={stands} isPending={finish.isPending} onPress={end}>
            {t('consensus.finish.do')}
          </Button>
          {tried && unexplained.length > 0 && (
            <p className="field-error" role="alert">
              {t('consensus.finish.needsReason')}
            </p>
          )}
        </div>
      )}
    </Section>
  );
}
