import { useEffect, useId } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { doiText } from '#core/evidence/study/detect.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { Crumb } from './Crumb.tsx';
import { Preview } from './Preview.tsx';
import { chooseFile, readReferences, setText, startOver, useSession, type Session } from './session.ts';
import './study.css';

const kinds = ['.ris', '.bib', '.bibtex', '.json', '.nbib', '.txt', '.enw', '.ciw'];
const faults = ['too_big', 'too_many', 'unknown_format'] as const;
/** Longer texts are kept only while the program is open. */
const longestKept = 150_000;

/** A file that misses the box is taken all the same, where the browser would leave the page to show it. */
function useDropAnywhere(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void chooseFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

/** What was pasted is there again when one comes back, also after the window has been closed. */
function useKeptPaste(session: Session): { readonly restored: boolean; readonly paste: (text: string) => void; readonly forget: () => void } {
  const draft = useDraft('study-paste');
  const { restored, text: kept } = draft;
  useEffect(() => {
    if (restored && session.text === '') setText(kept);
  }, [restored, kept, session.text]);
  const paste = (text: string): void => {
    setText(text);
    draft.setText(text.length > longestKept ? '' : text);
  };
  const forget = (): void => {
    draft.clear();
    startOver();
  };
  return { restored: restored && session.file === null, paste, forget };
}

function ChooseFile() {
  const t = useText();
  useDropAnywhere();
  return (
    <DropZone
      className="study-drop"
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const file = items.find((item) => item.kind === 'file');
        if (file !== undefined) void file.getFile().then(chooseFile);
      }}
    >
      <FileTrigger acceptedFileTypes={kinds} onSelect={(files) => files?.[0] !== undefined && void chooseFile(files[0])}>
        <Button icon="folder">{t('study.in.choose')}</Button>
      </FileTrigger>
      <span className="small muted">{t('study.in.drop')}</span>
    </DropZone>
  );
}

/** What was wrong with the whole text, in words; null where nothing was, or where it is for another message. */
function faultOf(error: unknown): (typeof faults)[number] | null {
  if (error === null) return null;
  const { issues } = failureOf(error).details as { issues?: readonly { code?: string }[] };
  return faults.find((code) => issues?.[0]?.code === code) ?? null;
}

/** A text that is no reference file still tells a DOI, and that much need not be written again. */
function DoiWay({ text }: { readonly text: string }) {
  const t = useText();
  const navigate = useNavigate();
  const doi = doiText(text);
  if (doi === null) return <Link to="/evidens/studier/ny">{t('study.addByHand')}</Link>;
  return (
    <>
      <p>{t('study.in.doi', { doi })}</p>
      <p>
        <Button slim icon="edit" onPress={() => void navigate('/evidens/studier/ny', { state: { doi } })}>
          {t('study.in.doiAction')}
        </Button>
      </p>
    </>
  );
}

function TextPart({ session, restored, onPaste }: { readonly session: Session; readonly restored: boolean; readonly onPaste: (text: string) => void }) {
  const t = useText();
  const fault = faultOf(session.error);
  const message = session.refused !== null ? t(`study.in.${session.refused}`) : fault === null ? null : t(`study.in.fault.${fault}`);
  return (
    <>
      {session.file === null && (
        <TextArea className="study-paste" label={t('study.in.paste')} description={t('study.in.pasteHelp')} rows={session.read === null ? 10 : 4} value={session.text} errorMessage={message} onChange={onPaste} />
      )}
      {session.file !== null && (
        <div className="study-file">
          <p>{t('study.in.file', { name: session.file.name })}</p>
          {session.file.characters !== 'utf-8' && <p className="small muted">{t(session.file.characters === 'utf-16' ? 'study.in.wide' : 'study.in.windows')}</p>}
          {message !== null && (
            <p className="field-error" role="alert">
              {message}
            </p>
          )}
        </div>
      )}
      {restored && <p className="small muted">{t('study.in.back')}</p>}
      {fault === 'unknown_format' && <DoiWay text={session.text} />}
      {session.error !== null && fault === null && <ErrorState error={session.error} onRetry={() => void readReferences()} />}
    </>
  );
}

/** References in: pasted or from a file, shown before anything is saved. */
export function AddStudiesPage() {
  const t = useText();
  const waysId = useId();
  const session = useSession();
  const { may, why } = useMay('edit');
  const { restored, paste, forget } = useKeptPaste(session);
  const has = session.text !== '' || session.file !== null;
  return (
    <div className="studies">
      <Crumb studies />
      <PageTitle>{t('study.in.title')}</PageTitle>
      <p className="form-text study-lead">{t('study.in.text')}</p>
      {!may && <p className="callout small">{why}</p>}
      <section aria-labelledby={waysId}>
        <h2 className="sr" id={waysId}>
          {t('study.in.paste')}
        </h2>
        <TextPart session={session} restored={restored} onPaste={paste} />
        <div className="form-actions">
          {session.read === null && (
            <Button variant="primary" onPress={() => void readReferences()}>
              {t('study.in.read')}
            </Button>
          )}
          {has && <Button onPress={forget}>{t('study.in.forget')}</Button>}
          {!has && <LinkButton to="/evidens/studier/ny">{t('study.addByHand')}</LinkButton>}
        </div>
        {session.read === null && <ChooseFile />}
        <p className="sr" role="status">
          {session.reading && t('study.in.reading')}
        </p>
      </section>
      {session.read !== null && <Preview session={session} read={session.read} onSaved={forget} />}
    </div>
  );
}
