import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useSaveKey } from '#renderer/ui/useSaveKey.ts';
import { Crumb } from './Crumb.tsx';
import { MissingStudy } from './MissingStudy.tsx';
import { StudyFields } from './StudyFields.tsx';
import { differing, emptyForm, formOf, type StudyForm } from './study-form.ts';
import { useStudyForm, type Conflict, type Stored } from './useStudyForm.ts';
import './study.css';

/** Somebody else has saved meanwhile: what differs, and the two ways on. */
function Collision({ conflict, form, onMine, onTheirs }: { readonly conflict: Conflict; readonly form: StudyForm; readonly onMine: () => void; readonly onTheirs: () => void }) {
  const t = useText();
  const fields = differing(form, conflict.theirs).map((field) => t(`study.form.${field === 'title' ? 'titleField' : field}`));
  return (
    <div className="state error" role="alert">
      <p className="state-title">{t('study.form.conflict')}</p>
      <div className="state-text">
        <p>{t('study.form.conflictText')}</p>
        {fields.length > 0 && <p>{t('study.form.conflictFields', { fields: fields.join(', ') })}</p>}
      </div>
      <div className="state-actions">
        <Button onPress={onTheirs}>{t('study.form.takeTheirs')}</Button>
        <Button onPress={onMine}>{t('study.form.takeMine')}</Button>
      </div>
    </div>
  );
}

function FormPage({ stored, start }: { readonly stored: (Stored & { readonly label: string }) | null; readonly start: StudyForm }) {
  const t = useText();
  const { may, why } = useMay('edit');
  const { form, faults, error, conflict, draft, changed, change, save, discard, takeMine, takeTheirs } = useStudyForm({ stored, start });
  const count = Object.keys(faults).length;
  useSaveKey(save);
  return (
    <div className="studies">
      <Crumb studies {...(stored !== null && { study: { id: stored.id, label: stored.label } })} />
      <PageTitle>{stored === null ? t('study.form.new') : t('study.form.edit', { name: stored.label })}</PageTitle>
      <p className="form-text study-lead">{t('study.form.lead')}</p>
      {draft.restored && changed && <p className="callout small">{t('study.form.restored')}</p>}
      {conflict !== null && <Collision conflict={conflict} form={form} onMine={takeMine} onTheirs={takeTheirs} />}
      {error !== null && <ErrorState error={error} onRetry={save} />}
      <p className="study-faults" role="alert">
        {count > 0 && t('study.form.faults', { count })}
      </p>
      <form
        className="study-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <StudyFields form={form} faults={faults} onChange={change} />
        <div className="form-actions study-save">
          <Button type="submit" variant="primary" isDisabled={!may} why={why ?? ''}>
            {t('study.form.save')}
          </Button>
          {draft.text !== '' && <Button onPress={discard}>{t('study.form.discard')}</Button>}
          <LinkButton to={stored === null ? '/evidens/studier' : `/evidens/studier/${stored.id}`}>{t('app.cancel')}</LinkButton>
          <span className={draft.state === 'not-kept' ? 'small study-urgent' : 'small muted'} role="status">
            {draft.state === 'kept' && t('study.form.kept')}
            {draft.state === 'not-kept' && t('study.form.notKept')}
          </span>
        </div>
      </form>
    </div>
  );
}

/** Writes a study by hand. A DOI that was pasted elsewhere stands in its field. */
export function NewStudyPage() {
  const state = useLocation().state as { doi?: string } | null;
  // The kept draft comes with the settings: a form drawn before them would begin empty.
  const { data, error, refetch } = useSettings();
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines rows={10} />;
  return <FormPage stored={null} start={state?.doi === undefined ? emptyForm : { ...emptyForm, doi: state.doi }} />;
}

/** Changes a study that is there. */
export function EditStudyPage() {
  const { id = '' } = useParams();
  const t = useText();
  const settings = useSettings();
  const { data, error, refetch } = useQuery(api.evidence.study.get.queryOptions({ input: { id } }));
  if (error !== null && data === undefined) return <MissingStudy error={error} onRetry={() => void refetch()} />;
  if (data === undefined || settings.data === undefined) return <LoadingLines rows={10} label={t('study.loading')} />;
  return <FormPage key={id} stored={data} start={formOf(data.study)} />;
}
