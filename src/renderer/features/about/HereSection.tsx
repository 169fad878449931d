import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { useAbilities, useInfo } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { doorTexts, partsOf, systemName, type About } from './machine.ts';

function Folder({ which, path }: { readonly which: 'team' | 'personal'; readonly path: string | undefined }) {
  const t = useText();
  const show = useToasts();
  const { showFolder } = useAbilities();
  const open = useMutation({ mutationFn: () => client.host.showFolder({ which }), onError: () => show({ text: t('about.here.notShown'), tone: 'problem' }) });
  return (
    <>
      <dt>{t(which === 'team' ? 'about.here.team' : 'about.here.personal')}</dt>
      <dd>
        <span className="about-path">{path ?? '…'}</span>
        {showFolder && (
          <Button slim icon="folder" aria-label={t(which === 'team' ? 'about.here.showTeam' : 'about.here.showPersonal')} onPress={() => open.mutate()}>
            {t('about.here.show')}
          </Button>
        )}
      </dd>
    </>
  );
}

/** What this copy of the program runs on, and where it keeps what is written. */
export function HereSection({ about }: { readonly about: About }) {
  const t = useText();
  const info = useInfo().data;
  return (
    <Section title={t('about.here.title')}>
      <dl className="about-facts">
        <dt>{t('about.here.runs')}</dt>
        <dd>{t(doorTexts[about.door])}</dd>
        <dt>{t('about.here.system')}</dt>
        <dd>{systemName(about.machine)}</dd>
        <dt>{t('about.here.parts')}</dt>
        <dd>{partsOf(about.machine)}</dd>
        <Folder which="team" path={info?.dataFolder} />
        <Folder which="personal" path={info?.personalFolder} />
      </dl>
      <p className="about-text">
        <Link to="/installningar#mappar">{t('about.here.change')}</Link>
      </p>
    </Section>
  );
}
