import { useMemo } from 'react';
import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useSaveKey } from '#renderer/ui/useSaveKey.ts';
import { WrittenContext } from '../editing/form.ts';
import { ArchiveQuestion } from './ArchiveQuestion.tsx';
import { ConflictStep } from './ConflictStep.tsx';
import { FindingsPart } from './FindingsPart.tsx';
import { GradePart } from './GradePart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { OutcomesPart } from './OutcomesPart.tsx';
import { Overview } from './Overview.tsx';
import { PartNav, usePart } from './PartNav.tsx';
import { PicoPart } from './PicoPart.tsx';
import { ResultsPart } from './ResultsPart.tsx';
import { Faults, SaveBar } from './SaveBar.tsx';
import { TablesPart } from './TablesPart.tsx';
import type { PartProps, QuestionAnswer } from './types.ts';
import { useQuestionEditor } from './useQuestionEditor.ts';

function Crumb({ data }: { readonly data: QuestionAnswer }) {
  const t = useText();
  return (
    <nav className="q-crumb" aria-label={t('question.crumb')}>
      <span>
        <Link className="quiet" to="/evidens">
          {t('app.area.evidence')}
        </Link>
        {' / '}
        <Link className="quiet" to={`/katalog/${data.question.interventionId}`}>
          {data.interventionName}
        </Link>
      </span>
    </nav>
  );
}

function PartBody({ editor, data }: PartProps & { readonly data: QuestionAnswer }) {
  const part = usePart();
  if (part === 'fraga') return <><PicoPart isNew={false} /><ArchiveQuestion editor={editor} data={data} /></>;
  if (part === 'utfall') return <OutcomesPart editor={editor} data={data} />;
  if (part === 'resultat') return <ResultsPart editor={editor} data={data} />;
  if (part === 'bedomning') return <GradePart editor={editor} data={data} />;
  if (part === 'fynd') return <FindingsPart editor={editor} />;
  if (part === 'tabeller') return <TablesPart editor={editor} data={data} />;
  if (part === 'historik') return <HistoryPart id={data.id} />;
  return <Overview editor={editor} data={data} />;
}

/** The whole page about one question. */
export function Editor({ id, data }: { readonly id: string; readonly data: QuestionAnswer }) {
  const t = useText();
  const toast = useToasts();
  const stored = useMemo(() => ({ question: data.question, revision: data.revision }), [data.question, data.revision]);
  const editor = useQuestionEditor({ id, stored, empty: null, onSaved: () => toast({ text: t('question.save.saved') }) });
  useSaveKey(editor.save);
  if (editor.conflict !== null) return <ConflictStep editor={editor} />;
  return (
    <WrittenContext value={editor.form}>
      <Crumb data={data} />
      <PageTitle aside={data.question.archived ? t('question.archived') : undefined}>{editor.content.title.trim() === '' ? t('question.untitled') : editor.content.title}</PageTitle>
      <div className="q-page">
        <PartNav editor={editor} data={data} />
        <div className="q-main">
          {!editor.may && <p className="q-because small">{editor.why}</p>}
          {editor.resumed && (
            <div className="q-because q-notice" role="status">
              <p>{t('question.save.resumed')}</p>
              <Button slim onPress={() => void editor.discard()}>
                {t('question.save.discard')}
              </Button>
            </div>
          )}
          {editor.moved && <p className="q-because" role="status">{t('question.save.moved')}</p>}
          {editor.error !== null && <ErrorState error={editor.error} onRetry={editor.save} />}
          <Faults editor={editor} />
          <form noValidate onSubmit={(event) => (event.preventDefault(), editor.save())} aria-label={editor.content.title} className="q-form">
            <PartBody editor={editor} data={data} />
          </form>
        </div>
      </div>
      <SaveBar editor={editor} />
    </WrittenContext>
  );
}
