import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { Crumb } from './Crumb.tsx';
import { TrainingResult } from './TrainingResult.tsx';
import './training.css';

type TrainingSet = Awaited<ReturnType<typeof client.evidence.calibration.get>>;

function ItemRow({ item, setId }: { readonly item: TrainingSet['items'][number]; readonly setId: string }) {
  const t = useText();
  const { mine } = item;
  const to = mine === null ? `/evidens/granska/ny?ovning=${setId}&resultat=${item.id}` : `/evidens/granska/${mine.id}`;
  return (
    <li>
      <div>
        <p className="tr-name">{item.title}</p>
        {(mine === null || mine.state === 'draft') && <p className="small muted">{t('training.keyHidden')}</p>}
      </div>
      <Link to={to}>{t(mine === null ? 'training.begin' : mine.state === 'draft' ? 'training.goOn' : 'training.see')}</Link>
    </li>
  );
}

function SetActions({ set }: { readonly set: TrainingSet }) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { may, why } = useMay('edit');
  const put = async (archived: boolean): Promise<void> => {
    const { revision } = await client.evidence.calibration.get({ id: set.id });
    await client.evidence.calibration.archive({ id: set.id, revision, archived });
    await queries.invalidateQueries({ queryKey: api.evidence.key() });
    toast({ text: t(archived ? 'training.archived' : 'training.restored'), ...(archived && { undo: () => put(false) }) });
    if (archived) void navigate('/evidens/ovning');
  };
  return (
    <div className="tr-actions">
      {may && (
        <LinkButton slim icon="edit" to={`/evidens/ovning/${set.id}/redigera`}>
          {t('training.edit')}
        </LinkButton>
      )}
      <Button slim isDisabled={!may} why={why} onPress={() => void put(!set.archived)}>
        {t('training.archive')}
      </Button>
    </div>
  );
}

/** One set: what there is to practise on, and how one's answers stand beside the key. */
export function TrainingSetPage() {
  const t = useText();
  const { id = '' } = useParams();
  const query = useQuery(api.evidence.calibration.get.queryOptions({ input: { id } }));
  if (query.data === undefined && query.error === null) return <LoadingLines rows={8} label={t('training.loading')} />;
  if (query.data === undefined) {
    const missing = ['NOT_FOUND', 'INVALID_INPUT'].includes(failureOf(query.error).code);
    const back = <LinkButton to="/evidens/ovning">{t('training.toAll')}</LinkButton>;
    return (
      <>
        <Crumb inside />
        <PageTitle>{t(missing ? 'training.missing' : 'training.failed')}</PageTitle>
        {missing ? <EmptyState title={t('training.missingText')} action={back} /> : <ErrorState error={query.error} onRetry={() => void query.refetch()} actions={back} />}
      </>
    );
  }
  const set = query.data;
  return (
    <>
      <Crumb inside />
      <PageTitle aside={<span className="example">{t('training.madeUp')}</span>}>{set.name}</PageTitle>
      <div className="tr">
        <p className="tr-lead">
          {set.instruction} <span className="muted">{set.templateName}.</span>
        </p>
        <SetActions set={set} />
        <Section title={t('training.items.title')}>
          <ul className="tr-list">
            {set.items.map((item) => (
              <ItemRow key={item.id} item={item} setId={set.id} />
            ))}
          </ul>
        </Section>
        <TrainingResult id={set.id} templateId={set.templateId} version={set.templateVersion} />
      </div>
    </>
  );
}
