import { useQuery } from '@tanstack/react-query';
import type { Calibration } from '#core/evidence/records/calibration.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { Area, ChoiceField, Line } from '../editing/fields.tsx';
import { jumpTo, useWritten } from '../editing/form.ts';

interface FieldsProps {
  readonly content: Calibration;
  readonly onChange: (content: Calibration) => void;
}

const questionsOf = (template: Template) => template.domains.flatMap((domain) => domain.questions);

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Without the parts that have no value: no key is no answer. */
function kept(map: Readonly<Record<string, string>>, key: string, value: string | null): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
  return value === null ? rest : { ...rest, [key]: value };
}

function Key({ content, at, template, onChange }: FieldsProps & { readonly at: number; readonly template: Template }) {
  const t = useText();
  const { locked } = useWritten();
  const item = content.items[at];
  if (item === undefined) return null;
  const none = '-';
  const set = (key: typeof item.key): void => onChange({ ...content, items: content.items.map((one, index) => (index === at ? { ...one, key } : one)) });
  const choices = (codes: readonly { readonly code: string; readonly label: string }[]) => [{ value: none, label: t('training.form.noKey') }, ...codes.map(({ code, label }) => ({ value: code, label }))];
  const read = (value: string): string | null => (value === none ? null : value);
  return (
    <details className="tr-fold">
      <summary>{t('training.form.key')}</summary>
      {questionsOf(template).map(({ id, text, options }) => (
        <div key={id} className="tr-key-row">
          <Select label={`${id} ${text}`} isDisabled={locked !== undefined} choices={choices(template.answers.filter((answer) => options.includes(answer.code)))} value={item.key.answers[id] ?? none} onChange={(value) => set({ ...item.key, answers: kept(item.key.answers, id, read(value)) })} />
          <Line path={['items', at, 'key', 'notes', id]} label={t('training.form.note', { key: id })} />
        </div>
      ))}
      {template.domains
        .filter((domain) => domain.rated)
        .map((domain) => (
          <Select key={domain.id} label={`${domain.id} ${domain.name}`} isDisabled={locked !== undefined} choices={choices(template.judgements)} value={item.key.domains[domain.id] ?? none} onChange={(value) => set({ ...item.key, domains: kept(item.key.domains, domain.id, read(value)) })} />
        ))}
      <Select label={t('training.overall')} isDisabled={locked !== undefined} choices={choices(template.overallJudgements ?? template.judgements)} value={item.key.overall ?? none} onChange={(value) => set({ ...item.key, overall: read(value) })} />
    </details>
  );
}

function Items({ content, template, onChange }: FieldsProps & { readonly template: Template | undefined }) {
  const t = useText();
  const toast = useToasts();
  const { locked } = useWritten();
  const add = (): void => {
    onChange({ ...content, items: [...content.items, { id: newId(), title: '', text: '', key: { answers: {}, domains: {}, overall: null, notes: {} } }] });
    jumpTo(['items', content.items.length, 'title']);
  };
  const remove = (at: number): void => {
    onChange({ ...content, items: content.items.filter((_, index) => index !== at) });
    toast({ text: t('training.form.removed'), undo: () => onChange(content) });
  };
  return (
    <Section title={t('training.items.title')}>
      {content.items.map((item, at) => (
        <fieldset key={item.id} className="tr-item">
          <legend>{t('training.form.item', { number: at + 1 })}</legend>
          <Line path={['items', at, 'title']} label={t('training.form.itemTitle')} isRequired />
          <Area path={['items', at, 'text']} label={t('training.form.itemText')} help={t('training.form.itemTextHelp')} rows={6} />
          {template !== undefined && <Key content={content} at={at} template={template} onChange={onChange} />}
          <Button slim variant="plain" icon="trash" isDisabled={locked !== undefined} onPress={() => remove(at)}>
            {t('training.form.removeItem')}
          </Button>
        </fieldset>
      ))}
      <Button slim icon="plus" isDisabled={locked !== undefined} onPress={add}>
        {t('training.form.addItem')}
      </Button>
    </Section>
  );
}

/** All fields of a training set. */
export function SetFields({ content, onChange }: FieldsProps) {
  const t = useText();
  const templates = useQuery(api.evidence.templates.queryOptions({ input: {} })).data?.templates ?? [];
  const template = useQuery(api.evidence.template.get.queryOptions({ input: { id: content.templateId } })).data?.template;
  const choices = templates.filter((one, at) => one.questions > 0 && templates.findIndex((other) => other.id === one.id) === at).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="tr-fields">
        <Line path={['name']} label={t('training.form.name')} isRequired />
        <ChoiceField path={['templateId']} label={t('training.form.template')} choices={choices} />
        <Area path={['instruction']} label={t('training.form.instruction')} rows={3} />
      </div>
      <Items content={content} template={template} onChange={onChange} />
      {template !== undefined && (
        <Section title={t('training.form.local')}>
          <p className="tr-lead">{t('training.form.localHelp')}</p>
          <details className="tr-fold">
            <summary>{t('training.questions', { count: questionsOf(template).length })}</summary>
            {questionsOf(template).map(({ id, text }) => (
              <Line key={id} path={['notes', id]} label={t('training.form.localOf', { key: id })} help={text} />
            ))}
          </details>
        </Section>
      )}
    </>
  );
}
