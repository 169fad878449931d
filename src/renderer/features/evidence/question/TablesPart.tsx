import { useQuery } from '@tanstack/react-query';
import type { Sof } from '#core/evidence/sof/sof.ts';
import type { SummaryModel } from '#core/evidence/plots/summary.ts';
import type { TrafficLightModel } from '#core/evidence/plots/traffic-light.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { SofTable } from './SofTable.tsx';
import { SummaryFigure } from './SummaryFigure.tsx';
import { TrafficLight } from './TrafficLight.tsx';
import type { PartProps, QuestionAnswer } from './types.ts';
import { useFiles } from './useFiles.ts';

function SofSection({ data }: { readonly data: QuestionAnswer }) {
  const t = useText();
  const { make, busy } = useFiles();
  const sof = useQuery(api.evidence.sof.queryOptions({ input: { questionId: data.id, format: 'json' } }));
  const actions = (['docx', 'pdf', 'html'] as const).map((format) => ({ id: format, label: t(`question.tables.${format}`), run: () => make({ kind: 'sof', questionId: data.id, format }) }));
  return (
    <Section title={t('question.tables.sof')} note={data.question.outcomes.length > 0 && <Menu slim label={t('question.tables.sofExport')} actions={actions} isPending={busy} />}>
      {sof.error !== null && <ErrorState error={sof.error} onRetry={() => void sof.refetch()} />}
      {sof.data === undefined && sof.error === null && <LoadingLines rows={4} />}
      {data.question.outcomes.length === 0 && <p className="muted">{t('question.tables.sofNone')}</p>}
      {sof.data !== undefined && data.question.outcomes.length > 0 && <SofTable sof={sof.data as Sof} />}
    </Section>
  );
}

function usePlots(questionId: string) {
  const traffic = useQuery(api.evidence.plot.queryOptions({ input: { questionId, kind: 'traffic-light', format: 'json' } }));
  const summary = useQuery(api.evidence.plot.queryOptions({ input: { questionId, kind: 'summary', format: 'json' } }));
  return { traffic, summary };
}

function Plots({ data }: { readonly data: QuestionAnswer }) {
  const t = useText();
  const { make, busy } = useFiles();
  const { traffic, summary } = usePlots(data.id);
  const failed = [traffic, summary].find((query) => query.error !== null);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (traffic.data === undefined || summary.data === undefined) return <LoadingLines rows={6} />;
  const lights = traffic.data as TrafficLightModel;
  const bars = summary.data as SummaryModel;
  if (lights.sets.every((set) => set.rows.length === 0)) {
    return (
      <Section title={t('question.tables.traffic')}>
        <EmptyState title={t('question.tables.none')}>{t('question.tables.noneText')}</EmptyState>
      </Section>
    );
  }
  const pictures = (kind: 'traffic-light' | 'summary') => (['svg', 'png'] as const).map((format) => ({ id: format, label: t(`question.tables.${format}`), run: () => make({ kind, questionId: data.id, format }) }));
  const robvis = lights.sets.map((set) => ({ id: `csv-${set.id}`, label: lights.sets.length === 1 ? t('question.tables.csv') : t('question.tables.csvOf', { name: set.name }), run: () => make({ kind: 'robvis', questionId: data.id, templateId: set.id }) }));
  return (
    <>
      <Section title={t('question.tables.traffic')} note={<Menu slim label={t('question.tables.export')} actions={[...pictures('traffic-light'), ...robvis]} isPending={busy} />}>
        {lights.sets.map((set) => (
          <TrafficLight key={set.id} set={set} />
        ))}
      </Section>
      <Section title={t('question.tables.summary')} note={<Menu slim label={t('question.tables.exportSummary')} actions={pictures('summary')} isPending={busy} />}>
        {bars.sets.map((set) => (
          <SummaryFigure key={set.id} set={set} />
        ))}
      </Section>
    </>
  );
}

/** What the question comes to, as it is printed: the table of findings, and the figures, each also as a table. */
export function TablesPart({ editor, data }: PartProps) {
  const t = useText();
  if (data === null) return null;
  return (
    <>
      {editor.changed && <p className="q-because small">{t('question.tables.saveFirst')}</p>}
      <SofSection data={data} />
      <Plots data={data} />
    </>
  );
}
