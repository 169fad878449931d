import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Calibration } from '#core/evidence/records/calibration.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { WrittenContext, type WrittenForm } from '../editing/form.ts';
import { withValue } from '../editing/paths.ts';
import { Crumb } from './Crumb.tsx';
import { SetFields } from './SetFields.tsx';
import './training.css';

const usualTemplate = 'rob2-assignment';
const empty: Calibration = { name: '', templateId: usualTemplate, templateVersion: '', instruction: '', notes: {}, items: [], archived: false };

type Stored = Awaited<ReturnType<typeof client.evidence.calibration.get>>;

function writtenOf(stored: Stored | null): Calibration {
  if (stored === null) return empty;
  const { name, templateId, templateVersion, instruction, notes, items, archived } = stored;
  return { name, templateId, templateVersion, instruction, notes, archived, items: items.map(({ id, title, text, key }) => ({ id, title, text, key: key ?? { answers: {}, domains: {}, overall: null, notes: {} } })) };
}

function readKept(text: string): Calibration | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Calibration);
  } catch {
    return null;
  }
}

function Form({ stored }: { readonly stored: Stored | null }) {
  const t = useText();
  const toast = useToasts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { may, why } = useMay('edit');
  const draft = useDraft(`ovning-${stored?.id ?? 'ny'}`);
  const [error, setError] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const content = readKept(draft.text) ?? writtenOf(stored);
  const set = (next: Calibration): void => draft.setText(JSON.stringify(next));
  const missing = content.name.trim() === '' || content.items.some((item) => item.title.trim() === '');
  const form: WrittenForm = { content, problem: () => null, touch: () => undefined, set: (path, value) => set(withValue(content, path, value)), locked: may ? undefined : why };
  const save = async (): Promise<void> => {
    setTried(true);
    if (missing) return;
    try {
      const version = content.templateVersion === '' ? (await client.evidence.template.get({ id: content.templateId })).template.version : content.templateVersion;
      const saved = await client.evidence.calibration.save({ ...(stored !== null && { id: stored.id, revision: stored.revision }), calibration: { ...content, templateVersion: version } });
      draft.clear();
      await queries.invalidateQueries({ queryKey: api.evidence.key() });
      toast({ text: t('training.form.saved') });
      void navigate(`/evidens/ovning/${saved.id}`);
    } catch (failed) {
      setError(failed);
    }
  };
  return (
    <WrittenContext value={form}>
      <Crumb inside />
      <PageTitle>{stored === null ? t('training.form.new') : t('training.form.edit', { name: stored.name })}</PageTitle>
      <form className="tr" noValidate onSubmit={(event) => (event.preventDefault(), void save())} aria-label={t('training.title')}>
        {draft.restored && <p className="tr-note">{t('training.form.draft')}</p>}
        <SetFields content={content} onChange={set} />
        {tried && missing && (
          <p className="field-error" role="alert">
            {t('training.form.missing')}
          </p>
        )}
        {error !== null && <ErrorState error={error} onRetry={() => void save()} />}
        <p>
          <Button type="submit" variant="primary" isDisabled={!may} why={why}>
            {t('training.form.save')}
          </Button>
        </p>
      </form>
    </WrittenContext>
  );
}

/** Writes a training set: made-up results, the key to each, and notes of the group's own beside the questions. */
export function EditSetPage() {
  const t = useText();
  const { id } = useParams();
  const query = useQuery({ ...api.evidence.calibration.get.queryOptions({ input: { id: id ?? '', withKey: true } }), enabled: id !== undefined });
  const settings = useSettings();
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (settings.data === undefined || (id !== undefined && query.data === undefined)) return <LoadingLines rows={8} label={t('training.loading')} />;
  return <Form key={id ?? 'ny'} stored={query.data ?? null} />;
}
