import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { useAbilities, useInfo } from '#renderer/rpc/state.ts';
import { formatMoment } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { AutosaveField } from './AutosaveField.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

const longestPath = 2_000;

function ShowFolder({ which }: { readonly which: 'team' | 'personal' }) {
  const t = useText();
  const show = useToasts();
  const { showFolder } = useAbilities();
  const open = useMutation({ mutationFn: () => client.host.showFolder({ which }), onError: () => show({ text: t('settings.folders.notShown'), tone: 'problem' }) });
  if (!showFolder) return null;
  return (
    <Button slim icon="folder" onPress={() => open.mutate()}>
      {t('settings.folders.show')}
    </Button>
  );
}

/** The folder for the next start: a dialog on the desktop, a typed path in a browser. */
function NextFolder({ chosen }: { readonly chosen: string | null }) {
  const t = useText();
  const { chooseFolder } = useAbilities();
  const save = useSaveSettings();
  const choose = useMutation({
    mutationFn: async () => {
      const { folder } = await client.host.chooseFolder({ title: t('settings.folders.chooseTitle') });
      if (folder !== null) await save.mutateAsync({ personal: { teamFolder: folder } });
    },
  });
  if (!chooseFolder) {
    return (
      <AutosaveField
        label={t('settings.folders.type')}
        description={t('settings.folders.typeHelp')}
        value={chosen ?? ''}
        maxLength={longestPath}
        onSave={(path) => save.mutateAsync({ personal: { teamFolder: path.trim() === '' ? null : path.trim() } })}
      />
    );
  }
  return (
    <p className="form-actions">
      <Button slim onPress={() => choose.mutate()}>
        {t('settings.folders.choose')}
      </Button>
      {chosen !== null && (
        <Button slim variant="plain" onPress={() => save.mutate({ personal: { teamFolder: null } })}>
          {t('settings.folders.back')}
        </Button>
      )}
    </p>
  );
}

function useWriter(): string {
  const t = useText();
  const info = useInfo().data;
  const holder = info?.lock.heldBy ?? null;
  if (holder === null) return t('settings.folders.writerNone');
  const since = formatMoment(holder.since, new Date());
  return holder.self ? t('settings.folders.writerSelf', { since }) : t('settings.folders.writerOther', { name: holder.user, host: holder.host, since });
}

/** Where everything lies, and who writes there. `chosen` is the folder for the next start. */
export function FoldersSection({ chosen }: { readonly chosen: string | null }) {
  const t = useText();
  const info = useInfo().data;
  const writer = useWriter();
  const changes = chosen !== null && info !== undefined && chosen !== info.dataFolder;
  return (
    <Section id="mappar" title={t('settings.folders.title')}>
      {info === undefined ? (
        <LoadingLines rows={3} />
      ) : (
        <dl className="facts">
          <dt>{t('settings.folders.team')}</dt>
          <dd>
            <span className="path">{info.dataFolder}</span>
            <span className="field-help">{t('settings.folders.teamHelp')}</span>
            {changes && <span className="callout">{t('settings.folders.chosen', { folder: chosen })}</span>}
            <ShowFolder which="team" />
            <NextFolder chosen={chosen} />
          </dd>
          <dt>{t('settings.folders.personal')}</dt>
          <dd>
            <span className="path">{info.personalFolder}</span>
            <span className="field-help">{t('settings.folders.personalHelp')}</span>
            <ShowFolder which="personal" />
          </dd>
          <dt>{t('settings.folders.writer')}</dt>
          <dd>{writer}</dd>
          <dt>{t('settings.folders.version')}</dt>
          <dd>
            <Link to="/om">{t('settings.folders.about', { version: info.version })}</Link>
          </dd>
        </dl>
      )}
    </Section>
  );
}
