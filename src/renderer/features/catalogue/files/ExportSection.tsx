import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { client } from '#renderer/rpc/client.ts';
import { useSaveFile } from '#renderer/rpc/download.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { parseState, toRequest } from '../list/url-state.ts';

const formats = ['xlsx', 'csv', 'json'] as const;

/** What the person has found in the catalogue, or all of it, as a file in one of three forms. */
export function ExportSection() {
  const t = useText();
  const show = useToasts();
  const save = useSaveFile();
  const { text, filters } = toRequest(parseState(new URLSearchParams(useLocation().search)));
  const chosen = text !== '' || filters !== undefined;
  const make = useMutation({
    mutationFn: async (format: (typeof formats)[number]) => {
      const file = await client.catalogue.export({ format, text, ...(filters !== undefined && { filters }) });
      return { file, outcome: await save(file) };
    },
    onSuccess: ({ file, outcome }) => {
      if (outcome.kind !== 'cancelled') show({ text: t('files.export.done', { filename: outcome.kind === 'saved' ? outcome.place : file.filename }) });
    },
  });
  return (
    <Section id="exportera" title={t('files.export.title')}>
      <p className="form-text">{t('files.export.text')}</p>
      {chosen && (
        <p className="form-text">
          {t('files.export.chosen')} <Link to="/katalog/filer">{t('files.export.all')}</Link>
        </p>
      )}
      <div className="form-actions">
        {formats.map((format) => (
          <Button key={format} icon="down" isDisabled={make.isPending} onPress={() => make.mutate(format)}>
            {t(`files.export.${format}`)}
          </Button>
        ))}
      </div>
      {make.isError && <ErrorState error={make.error} />}
    </Section>
  );
}
