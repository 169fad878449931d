import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { doiAddress } from '#core/evidence/study/doi.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useMay } from '#renderer/ui/useMay.ts';
import { Crumb } from './Crumb.tsx';
import { MissingStudy } from './MissingStudy.tsx';
import { StudyQuestions } from './StudyQuestions.tsx';
import { authorWords, typeWords, type StudyView } from './wording.ts';
import './study.css';

/** Puts a study away or takes it back, with the way back from either. */
function useArchive(view: StudyView) {
  const t = useText();
  const toast = useToasts();
  const set = async (archived: boolean, revision: number): Promise<number> => (await client.evidence.study.archive({ id: view.id, revision, archived })).revision;
  return useMutation({
    mutationFn: (archived: boolean) => set(archived, view.revision),
    onSuccess: (revision, archived) => toast({ text: t(archived ? 'study.page.archived' : 'study.page.back'), undo: async () => void (await set(!archived, revision)) }),
    onError: () => toast({ text: t('study.page.changeFailed'), tone: 'problem' }),
  });
}

function Facts({ view }: { readonly view: StudyView }) {
  const t = useText();
  const { study } = view;
  const issue = study.issue === '' ? study.volume : `${study.volume}(${study.issue})`;
  const rows: (readonly [string, React.ReactNode])[] = [
    [t('study.form.type'), typeWords(t, study.type)],
    [t('study.form.year'), study.year === null ? <span className="muted">{t('study.page.unknown')}</span> : String(study.year)],
    [t('study.form.journal'), study.journal],
    [t('study.form.volume'), issue],
    [t('study.form.pages'), study.pages],
    [t('study.form.publisher'), study.publisher],
    [t('study.page.doi'), study.doi === '' ? '' : <Outward address={doiAddress(study.doi)} text={study.doi} />],
    [t('study.form.url'), study.url === null ? '' : <Outward address={study.url} text={study.url} />],
    [t('study.form.standardNumber'), study.standardNumber],
    [t('study.form.language'), study.language],
    [t('study.form.keywords'), study.keywords.join(', ')],
    [t('study.form.identifiers'), study.identifiers.join(', ')],
  ];
  return (
    <dl className="study-facts">
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Outward({ address, text }: { readonly address: string; readonly text: string }) {
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function Head({ view }: { readonly view: StudyView }) {
  const t = useText();
  const { study } = view;
  return (
    <header className="study-head">
      <h1 className="page-title">{study.title}</h1>
      <p className="study-who">
        {study.authors.length === 0 ? authorWords(t, study.authors) : study.authors.map(({ family, given }) => [given, family].filter((part) => part !== '').join(' ')).join(', ')}
        {study.year !== null && `, ${study.year}`}
      </p>
    </header>
  );
}

function Aside({ view }: { readonly view: StudyView }) {
  const t = useText();
  const { may, why } = useMay('edit');
  const archiving = useArchive(view);
  const { archived } = view.study;
  return (
    <aside aria-label={t('study.page.next')}>
      <Section title={t('study.page.next')}>
        <div className="study-next">
          {may && !archived && (
            <LinkButton icon="edit" block to={`/evidens/studier/${view.id}/redigera`}>
              {t('study.page.edit')}
            </LinkButton>
          )}
          <Button block icon={archived ? 'undo' : 'folder'} isDisabled={!may} why={why ?? ''} onPress={() => !archiving.isPending && archiving.mutate(!archived)}>
            {t(archived ? 'study.page.unarchive' : 'study.page.archive')}
          </Button>
        </div>
      </Section>
      <Section title={t('study.page.facts')}>
        <Facts view={view} />
        <p className="small muted study-saved">{t(view.updatedBy === '' ? 'study.page.savedBare' : 'study.page.saved', { when: formatMoment(view.updatedAt, new Date()), name: view.updatedBy })}</p>
      </Section>
    </aside>
  );
}

function Words({ view }: { readonly view: StudyView }) {
  const t = useText();
  const { abstract, note } = view.study;
  return (
    <>
      <Section title={t('study.page.abstract')}>
        {abstract === '' ? <p className="muted">{t('study.page.noAbstract')}</p> : <div className="study-abstract">{abstract.split(/\n+/).map((part, index) => <p key={index}>{part}</p>)}</div>}
      </Section>
      {note !== '' && (
        <Section title={t('study.page.note')}>
          <p className="study-note">{note}</p>
        </Section>
      )}
    </>
  );
}

/** One study: what it is, which questions and results it is part of, how far the assessments have come. */
export function StudyPage() {
  const t = useText();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(api.evidence.study.get.queryOptions({ input: { id } }));
  if (error !== null && data === undefined) return <MissingStudy error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines rows={10} label={t('study.loading')} />;
  return (
    <div className="studies study-page">
      <div>
        <Crumb studies />
        <Head view={data} />
        {data.study.archived && (
          <p className="callout">
            {t('study.page.archived')} {t('study.page.archivedText')}
          </p>
        )}
        <StudyQuestions view={data} />
        <Words view={data} />
      </div>
      <Aside view={data} />
    </div>
  );
}
