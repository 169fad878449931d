import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { TypeAhead } from '#renderer/ui/TypeAhead.tsx';
import { useEntrySearch } from '#renderer/ui/useEntrySearch.ts';
import { useSaveKey } from '#renderer/ui/useSaveKey.ts';
import { WrittenContext } from '../editing/form.ts';
import { emptyQuestion } from './content.ts';
import { PicoPart } from './PicoPart.tsx';
import { Faults, SaveBar } from './SaveBar.tsx';
import { useQuestionEditor } from './useQuestionEditor.ts';

const mostShown = 50;

function Crumb() {
  const t = useText();
  return (
    <nav className="q-crumb" aria-label={t('question.crumb')}>
      <span>
        <Link className="quiet" to="/evidens">
          {t('app.area.evidence')}
        </Link>
      </span>
    </nav>
  );
}

function ChooseIntervention() {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const choices = useEntrySearch(typed, mostShown).map(({ id, name, abbreviation }) => ({ id, label: name, sub: abbreviation }));
  return (
    <>
      <Crumb />
      <PageTitle>{t('question.new.title')}</PageTitle>
      <Section title={t('question.new.which')}>
        <div className="q-fields">
          <TypeAhead label={t('question.new.intervention')} placeholder={t('question.new.placeholder')} none={t('question.new.none')} find={() => choices} onType={setTyped} onPick={({ id }) => void navigate(`/evidens/fragor/ny?insats=${id}`)} />
          <p className="small muted">{t('question.new.whichText')}</p>
        </div>
      </Section>
    </>
  );
}

function Writing({ interventionId, name, abbreviation }: { readonly interventionId: string; readonly name: string; readonly abbreviation: string }) {
  const t = useText();
  const toast = useToasts();
  const navigate = useNavigate();
  const empty = useMemo(() => emptyQuestion(interventionId, abbreviation === '' ? name : abbreviation), [interventionId, name, abbreviation]);
  const editor = useQuestionEditor({
    id: null,
    stored: null,
    empty,
    onSaved: ({ id }) => {
      toast({ text: t('question.save.savedNew') });
      void navigate(`/evidens/fragor/${id}?del=utfall`);
    },
  });
  useSaveKey(editor.save);
  return (
    <WrittenContext value={editor.form}>
      <Crumb />
      <PageTitle>{t('question.new.about', { name })}</PageTitle>
      <div className="q-new">
        {editor.resumed && <p className="q-because">{t('question.save.resumed')}</p>}
        {editor.error !== null && <ErrorState error={editor.error} onRetry={editor.save} />}
        <Faults editor={editor} />
        <form noValidate onSubmit={(event) => (event.preventDefault(), editor.save())} aria-label={t('question.part.fraga')}>
          <PicoPart isNew />
        </form>
      </div>
      <SaveBar editor={editor} />
    </WrittenContext>
  );
}

/** A question that is not there yet: which intervention it is about, and then the question itself. */
export function NewQuestion({ interventionId }: { readonly interventionId: string | null }) {
  const t = useText();
  const names = useQuery(api.catalogue.names.queryOptions({ input: {} }));
  if (interventionId === null) return <ChooseIntervention />;
  if (names.error !== null) return <ErrorState error={names.error} onRetry={() => void names.refetch()} />;
  if (names.data === undefined) return <LoadingLines rows={8} label={t('question.loading')} />;
  const known = names.data.names.find((one) => one.id === interventionId);
  if (known === undefined) return <ChooseIntervention />;
  return <Writing interventionId={interventionId} name={known.name} abbreviation={known.abbreviation} />;
}
