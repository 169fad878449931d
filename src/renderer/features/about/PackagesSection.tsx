import type { UseQueryResult } from '@tanstack/react-query';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { matchingPackages, type ShippedPackage } from './matching.ts';
import { Unfold } from './Unfold.tsx';

function PackageRow({ one }: { readonly one: ShippedPackage }) {
  const t = useText();
  const title = (
    <span className="about-package">
      <span className="about-name">{one.name}</span>
      <span>{one.version}</span>
      <span>{one.licence}</span>
    </span>
  );
  return (
    <li>
      <Unfold title={title}>
        {one.page !== null && (
          <p className="about-text">
            <a href={one.page} target="_blank" rel="noopener noreferrer">
              {t('about.packages.page')}
            </a>
          </p>
        )}
        <div className="about-licence" lang="en">
          {one.text}
        </div>
      </Unfold>
    </li>
  );
}

function SaveSbom() {
  const t = useText();
  const show = useToasts();
  const save = useSaveFile();
  const saving = useMutation({
    mutationFn: async () => {
      const file = await client.system.sbom({});
      return { file, outcome: await save(file) };
    },
    onSuccess: ({ file, outcome }) => {
      if (outcome.kind !== 'cancelled') show({ text: t('about.sbom.done', { filename: outcome.kind === 'saved' ? outcome.place : file.filename }) });
    },
    onError: () => show({ text: t('about.sbom.failed'), tone: 'problem' }),
  });
  return (
    <div className="about-sbom">
      <p className="about-text">{t('about.sbom.text')}</p>
      <Button icon="down" isDisabled={saving.isPending} onPress={() => saving.mutate()}>
        {t('about.sbom.save')}
      </Button>
    </div>
  );
}

function PackageList({ packages }: { readonly packages: readonly ShippedPackage[] }) {
  const t = useText();
  const [text, setText] = useState('');
  const shown = matchingPackages(packages, text);
  return (
    <>
      <div className="about-find">
        <SearchField slim label={t('about.packages.search')} placeholder={t('about.packages.placeholder')} value={text} onChange={setText} />
        <span role="status" className="small muted">
          {t('about.packages.count', { shown: shown.length, count: packages.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('about.packages.none')} action={<Button onPress={() => setText('')}>{t('about.packages.showAll')}</Button>} />
      ) : (
        <ul className="about-packages" aria-label={t('about.packages.title')}>
          {shown.map((one) => (
            <PackageRow key={`${one.name}@${one.version}`} one={one} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Everything that others have made and that ships in the program, with the full text of each licence. */
export function PackagesSection({ licences }: { readonly licences: UseQueryResult<{ packages: ShippedPackage[] }> }) {
  const t = useText();
  const { data, error, refetch } = licences;
  return (
    <Section id="paket" title={t('about.packages.title')}>
      <p className="about-text">{t('about.packages.text')}</p>
      <p className="about-text">{t('about.packages.chromium')}</p>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingLines rows={8} />}
      {data !== undefined && <SaveSbom />}
      {data !== undefined && <PackageList packages={data.packages} />}
    </Section>
  );
}
