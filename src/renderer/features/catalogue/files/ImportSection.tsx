import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Progress } from '#renderer/ui/Progress.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnChoices, headingFaults } from './ColumnChoices.tsx';
import { ImportRows } from './ImportRows.tsx';
import { FaultyWays, Remarks, ShowChoice, WhoseAll } from './ImportSummary.tsx';
import { Refusal } from './Refusal.tsx';
import { cancel, commit, forget, startOver, type Preview, type RowsOutput, type Session } from './session.ts';
import { Settle } from './Settle.tsx';
import { useFirstRows, useSession } from './useSession.ts';

const slowAfter = 600;

/** What is going on and what would happen, said aloud when it changes. */
function Status({ session }: { readonly session: Session }) {
  const t = useText();
  const { state, preview, file, done, stopped } = session;
  const summary = preview?.summary;
  return (
    <p role="status" className="files-status">
      {stopped && t('files.import.stopped')}
      {done !== null && file === null && (
        <>
          {t('files.import.done', { created: done.created, updated: done.updated, unchanged: done.unchanged })} <Link to="/katalog">{t('files.import.see')}</Link>
        </>
      )}
      {state !== 'saving' && summary !== undefined && file !== null && t('files.import.summary', { file: file.name, create: summary.create, update: summary.update, same: summary.same, faulty: summary.error, out: summary.leftOut ?? 0 })}
    </p>
  );
}

/** True when something has gone on for so long that one wonders. */
function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!going) return;
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [going]);
  return slow;
}

function Working({ session, at }: { readonly session: Session; readonly at: RowsOutput | undefined }) {
  const t = useText();
  const phase = at?.phase ?? 'reading';
  const known = at !== undefined && at.of > 0 && phase !== 'writing';
  const label = t(`files.phase.${phase}`);
  return <Progress label={label} value={known ? at.done : null} max={at?.of ?? 0} {...(phase !== 'writing' && { onCancel: cancel })} key={session.state} />;
}

/** Why the file cannot be taken in as things stand; undefined where it can. */
function useWhy(session: Session, summary: Preview['summary'] | undefined): string | undefined {
  const t = useText();
  const { readOnly, why } = useReadOnly();
  const settings = useSettings().data;
  if (readOnly) return why;
  if (settings?.team.requireApproval === true) return t('files.import.approval');
  if (settings?.personal.roles.includes('editor') === false) return t('files.import.role');
  if (summary === undefined || session.state !== 'idle') return t('files.import.wait');
  if (summary.error > 0) return t('files.import.hasErrors', { count: summary.error });
  return summary.create + summary.update === 0 ? t('files.import.nothing') : undefined;
}

/** Back from the two versions, one stands where one was. */
function useReturn(settling: number | null): void {
  const line = useRef(settling);
  useEffect(() => {
    const left = settling === null ? line.current : null;
    line.current = settling;
    if (left === null) return;
    const there = document.querySelector<HTMLElement>(`[data-line="${left}"] button`) ?? document.querySelector<HTMLElement>('.files-show input');
    there?.focus();
  }, [settling]);
}

function Rows({ session, first }: { readonly session: Session; readonly first: RowsOutput }) {
  const { preview, settling } = session;
  const show = session.show ?? 'all';
  useReturn(settling);
  if (settling !== null) return <Settle session={session} line={settling} />;
  return (
    <>
      {first.counts.update > 0 && <WhoseAll session={session} />}
      <ShowChoice counts={first.counts} show={show} />
      {show === 'mend' && preview !== null && <FaultyWays session={session} count={preview.summary.error} />}
      {first.total > 0 && <ImportRows key={show} session={session} show={show} total={first.total} />}
    </>
  );
}

/** Whether what has been mended was there from another time, and whether it will be there the next. */
function KeptMends({ session: { isBack, isKept, state } }: { readonly session: Session }) {
  const t = useText();
  return (
    <>
      {isBack && (
        <p className="form-text">
          {t('files.import.back')}{' '}
          <Button slim isDisabled={state === 'saving'} onPress={startOver}>
            {t('files.import.startOver')}
          </Button>
        </p>
      )}
      <p role="status" className="form-text">
        {!isKept && t('files.import.notKept')}
      </p>
    </>
  );
}

/** A list on its way in: chosen, looked at row by row, mended, and taken in as a whole. */
export function ImportSection() {
  const t = useText();
  const session = useSession();
  const { file, preview, state, error, said } = session;
  const first = useFirstRows(session, session.show ?? 'all');
  const why = useWhy(session, preview?.summary);
  const slow = useSlow(state === 'looking');
  const faults = headingFaults(first?.rows ?? []);
  return (
    <Section id="importera" title={t('files.import.title')}>
      <p className="form-text">{t('files.import.text')}</p>
      <ChooseFile another={file !== null} />
      {(state === 'saving' || (state === 'looking' && (preview === null || slow))) && <Working session={session} at={first} />}
      <Status session={session} />
      {file !== null && <KeptMends session={session} />}
      {error !== null && <Refusal error={error} />}
      {file !== null && preview !== null && (
        <>
          <Remarks preview={preview} />
          {preview.columns.length > 0 && <ColumnChoices preview={preview} said={said} isDisabled={state === 'saving'} faults={faults} />}
        </>
      )}
      {file !== null && first !== undefined && first.counts.all > 0 && <Rows session={session} first={first} />}
      {file !== null && preview !== null && session.settling === null && (
        <div className="form-actions files-end">
          <Button variant="primary" isDisabled={why !== undefined} why={why} onPress={() => void commit(t('files.import.reason', { file: file.name }))}>
            {t('files.import.commit')}
          </Button>
          <Button isDisabled={state === 'saving'} onPress={forget}>
            {t('files.import.forget')}
          </Button>
        </div>
      )}
    </Section>
  );
}
