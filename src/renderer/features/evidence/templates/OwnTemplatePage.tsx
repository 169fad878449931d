import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ChangeEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { Crumb } from './Crumb.tsx';
import { TemplateView } from './TemplateView.tsx';
import './templates.css';

type Checked = Awaited<ReturnType<typeof client.evidence.template.check>>;

/** What is wrong in words; the check's own where there are none for its kind. */
function useProblemWords(): (code: string, message: string) => string {
  const t = useText();
  return (code, message) => {
    const own = `templates.problem.${code}`;
    return own in messages ? t(own as TextId) : message;
  };
}

function Problems({ problems }: { readonly problems: Checked['problems'] }) {
  const t = useText();
  const problemWords = useProblemWords();
  return (
    <div className="tpl-problems" role="alert">
      <p className="strong">{t('templates.own.problems', { count: problems.length })}</p>
      <ul>
        {problems.map(({ path, code, message }) => (
          <li key={`${path.join('.')} ${message}`}>{t('templates.own.where', { where: path.length === 0 ? t('templates.own.whole') : path.join(' › '), what: problemWords(code, message) })}</li>
        ))}
      </ul>
    </div>
  );
}

/** Opens a file as text. */
function OpenFile({ onText }: { readonly onText: (text: string) => void }) {
  const t = useText();
  const toast = useToasts();
  const input = useRef<HTMLInputElement>(null);
  const read = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = '';
    file?.text().then(onText, () => toast({ text: t('templates.own.readFailed'), tone: 'problem' }));
  };
  return (
    <>
      <Button icon="folder" onPress={() => input.current?.click()}>
        {t('templates.own.open')}
      </Button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={read} />
    </>
  );
}

function useFrom() {
  const [search] = useSearchParams();
  const own = useQuery(api.evidence.template.list.queryOptions({ input: {} })).data?.templates;
  return own?.find((one) => one.id === search.get('fran')) ?? null;
}

/** A template of the group's own: as text, checked, looked at and saved. */
export function OwnTemplatePage() {
  const t = useText();
  const toast = useToasts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { may, why } = useMay('edit');
  const from = useFrom();
  const draft = useDraft(`mall-${from?.id ?? 'ny'}`);
  const shipped = useQuery(api.evidence.templates.queryOptions({ input: {} })).data?.templates ?? [];
  const [checked, setChecked] = useState<(Checked & { readonly text: string }) | null>(null);
  const text = draft.text === '' && from !== null ? JSON.stringify(from.json, null, 2) : draft.text;
  const check = useMutation({ mutationFn: async (json: string) => ({ ...(await client.evidence.template.check({ json })), text: json }), onSuccess: setChecked });
  const save = useMutation({
    mutationFn: () => client.evidence.template.save({ ...(from !== null && { id: from.id, revision: from.revision }), json: text }),
    onSuccess: async ({ templateId, version }) => {
      draft.clear();
      await queries.invalidateQueries({ queryKey: api.evidence.key() });
      toast({ text: t('templates.own.saved') });
      void navigate(`/evidens/mallar/${templateId}/${encodeURIComponent(version)}`);
    },
  });
  const copy = async (id: string): Promise<void> => draft.setText(JSON.stringify((await client.evidence.template.get({ id })).template, null, 2));
  const ready = checked !== null && checked.text === text && checked.template !== null;
  const inUse = save.error !== null && failureOf(save.error).details['rule'] === 'version-in-use';
  return (
    <>
      <Crumb inside />
      <PageTitle>{from === null ? t('templates.own.title') : t('templates.own.editTitle', { name: from.template?.name ?? '' })}</PageTitle>
      <p className="tpl-lead">{t('templates.own.lead')}</p>
      <div className="tpl-write">
        {draft.restored && <p className="tpl-status">{t('templates.own.draft')}</p>}
        <div className="tpl-tools">
          <OpenFile onText={draft.setText} />
          {from === null && <Select label={t('templates.own.example')} description={t('templates.own.exampleHelp')} value={null} choices={shipped.map(({ id, name }) => ({ value: id, label: name }))} onChange={(id) => void copy(id)} />}
        </div>
        <TextArea className="tpl-json" label={t('templates.own.json')} rows={14} value={text} onChange={draft.setText} />
        <div className="tpl-tools">
          <Button isDisabled={text.trim() === ''} isPending={check.isPending} onPress={() => check.mutate(text)}>
            {t('templates.own.check')}
          </Button>
          <Button variant="primary" isDisabled={!ready || !may} why={why ?? t('templates.own.checkFirst')} isPending={save.isPending} onPress={() => save.mutate()}>
            {t('templates.own.save')}
          </Button>
        </div>
        {check.error !== null && <ErrorState error={check.error} />}
        {inUse && <p className="tpl-problems" role="alert">{t('templates.own.inUse')}</p>}
        {save.error !== null && !inUse && <ErrorState error={save.error} />}
        {checked !== null && checked.problems.length > 0 && <Problems problems={checked.problems} />}
      </div>
      {checked !== null && checked.template !== null && (
        <Section title={t('templates.own.ok')}>
          <TemplateView template={checked.template} />
        </Section>
      )}
    </>
  );
}
