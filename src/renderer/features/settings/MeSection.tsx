import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roles, type PersonalSettings, type Role } from '#core/shared/settings.ts';
import { termChoices } from '#core/shared/term-choices.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { standingWords } from '#renderer/ui/standing.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { AutosaveField } from './AutosaveField.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

const longestName = 200;
const noUnit = 'ingen';

function NewUnit({ onAdded }: { readonly onAdded: (id: string) => void }) {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const { readOnly, why } = useReadOnly();
  const add = useMutation(
    api.vocabulary.save.mutationOptions({
      onSuccess: async ({ id }, { term }) => {
        await queries.invalidateQueries({ queryKey: api.vocabulary.key() });
        show({ text: t('settings.me.unitAdded', { name: term.label }) });
        setName('');
        onAdded(id);
      },
    }),
  );
  const problem = add.error === null ? null : failureTexts(failureOf(add.error));
  return (
    <details className="more">
      <summary>{t('settings.me.newUnit')}</summary>
      <div className="add-row">
        <TextField
          label={t('settings.me.newUnitName')}
          value={name}
          maxLength={longestName}
          onChange={setName}
          errorMessage={problem === null ? null : `${t(problem.what, problem.values)}. ${t(problem.todo, problem.values)}`}
        />
        <Button isDisabled={readOnly || name.trim() === '' || add.isPending} why={why} onPress={() => add.mutate({ list: 'units', term: { label: name.trim() } })}>
          {t('settings.me.addUnit')}
        </Button>
      </div>
    </details>
  );
}

function UnitChoice({ unitId }: { readonly unitId: string | null }) {
  const t = useText();
  const save = useSaveSettings();
  const units = useQuery(api.vocabulary.list.queryOptions()).data?.vocabulary.units ?? [];
  const choices = termChoices(units, unitId === null ? [] : [unitId], today()).map((unit) => {
    const standing = standingWords(t, unit);
    return { value: unit.id, label: unit.label, ...(standing !== undefined && { description: standing }) };
  });
  const choose = (value: string): void => save.mutate({ personal: { unitId: value === noUnit ? null : value } });
  return (
    <div>
      <Select label={t('settings.me.unit')} choices={[{ value: noUnit, label: t('settings.me.noUnit') }, ...choices]} value={unitId ?? noUnit} onChange={choose} />
      <NewUnit onAdded={choose} />
    </div>
  );
}

function RoleChoices({ held }: { readonly held: readonly Role[] }) {
  const t = useText();
  const save = useSaveSettings();
  const toggle = (role: Role, on: boolean): void => save.mutate({ personal: { roles: roles.filter((one) => (one === role ? on : held.includes(one))) } });
  return (
    <fieldset className="field-group">
      <legend className="field-label">{t('settings.me.roles')}</legend>
      <p className="field-help">{t('settings.me.rolesHelp')}</p>
      {roles.map((role) => (
        <Checkbox key={role} isSelected={held.includes(role)} onChange={(on) => toggle(role, on)}>
          {t(`terms.role.${role}`)} <span className="muted small">{t(`settings.me.role.${role}`)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** Name, unit, roles and looks: one person's own. */
export function MeSection({ personal }: { readonly personal: PersonalSettings }) {
  const t = useText();
  const save = useSaveSettings();
  return (
    <Section id="jag" title={t('settings.me.title')} note={t('settings.me.note')}>
      <div className="form-rows">
        <AutosaveField label={t('settings.me.name')} description={t('settings.me.nameHelp')} value={personal.name} maxLength={longestName} onSave={(name) => save.mutateAsync({ personal: { name } })} />
        <UnitChoice unitId={personal.unitId} />
        <RoleChoices held={personal.roles} />
        <Segment
          label={t('settings.me.theme')}
          value={personal.theme}
          onChange={(theme) => save.mutate({ personal: { theme } })}
          choices={[
            { value: 'system', label: t('settings.me.themeSystem') },
            { value: 'light', label: t('settings.me.themeLight') },
            { value: 'dark', label: t('settings.me.themeDark') },
          ]}
        />
      </div>
    </Section>
  );
}
