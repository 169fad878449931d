import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type FileOutcome, useSaveFile } from '#renderer/rpc/download.ts';
import { api } from '#renderer/rpc/query.ts';
import { useOverview, useSettings } from '#renderer/rpc/state.ts';
import { formatNumber } from '#renderer/text/format.ts';
import type { TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { entryCount } from './entryCount.ts';
import '../parts/parts.css';
import './PublishPage.css';

const included: readonly TextId[] = ['published.make.included.entries', 'published.make.included.text', 'published.make.included.contacts', 'published.make.included.examples'];
const left: readonly TextId[] = ['published.make.left.contacts', 'published.make.left.people', 'published.make.left.local', 'published.make.left.drafts'];

function PublishList({ title, ids }: { title: string; ids: readonly TextId[] }) {
  const t = useText();
  return (
    <div>
      <h2 className="publish-head">{title}</h2>
      <ul className="publish-list">
        {ids.map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ul>
    </div>
  );
}

function NameAndNote() {
  const t = useText();
  const settings = useSettings().data;
  const examples = useOverview().data?.exampleOffers ?? 0;
  if (settings === undefined) return null;
  const { districtName, publishedNote } = settings.team;
  return (
    <Section title={t('published.make.settings')}>
      <p>{t('published.make.settings.text', { district: districtName, note: publishedNote === '' ? 'no' : 'yes' })}</p>
      {examples > 0 && (
        <p>
          <span className="example">{t('published.make.examples', { count: examples })}</span>
        </p>
      )}
      <p>
        <Link to="/installningar">{t('published.make.settings.link')}</Link>
      </p>
    </Section>
  );
}

interface MadeFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
}

function Made({ file }: { file: MadeFile }) {
  const t = useText();
  const save = useSaveFile();
  const [outcome, setOutcome] = useState<FileOutcome | 'failed' | null>(null);
  const size = formatNumber(new Blob([file.content]).size / 1024, 0);
  const handOver = async (): Promise<void> => setOutcome(await save(file).catch(() => 'failed' as const));
  return (
    <Section title={t('published.make.done')}>
      <p>{t('published.make.doneText', { filename: file.filename, count: entryCount(file.content), size })}</p>
      <p>{t('published.make.look')}</p>
      <div className="publish-actions">
        <Button variant="primary" icon="down" onPress={() => void handOver()}>
          {t('published.make.save')}
        </Button>
      </div>
      <p role="status" className="publish-outcome">
        {outcome === 'failed' && t('published.make.saveFailed')}
        {outcome !== null && outcome !== 'failed' && outcome.kind === 'saved' && t('published.make.saved', { place: outcome.place })}
        {outcome !== null && outcome !== 'failed' && outcome.kind === 'downloaded' && t('published.make.downloaded')}
      </p>
    </Section>
  );
}

/** Makes the one file that everybody without the program can read; says first what goes out and what stays. */
export function PublishPage() {
  const t = useText();
  const make = useMutation(api.catalogue.publish.mutationOptions());
  return (
    <div className="publish">
      <PageTitle>{t('published.make.title')}</PageTitle>
      <p className="publish-lead">{t('published.make.lead')}</p>
      <section className="sec two" aria-label={t('published.make.included')}>
        <PublishList title={t('published.make.included')} ids={included} />
        <PublishList title={t('published.make.left')} ids={left} />
      </section>
      <NameAndNote />
      <div className="publish-actions">
        <Button variant={make.data === undefined ? 'primary' : 'outlined'} isDisabled={make.isPending} onPress={() => make.mutate({})}>
          {t(make.isPending ? 'published.make.working' : make.data === undefined ? 'published.make.action' : 'published.make.again')}
        </Button>
      </div>
      {make.isError && <ErrorState error={make.error} onRetry={() => make.mutate({})} />}
      {make.data !== undefined && <Made key={make.submittedAt} file={make.data} />}
    </div>
  );
}
