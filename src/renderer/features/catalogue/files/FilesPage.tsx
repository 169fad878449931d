import { FileTrigger } from 'react-aria-components';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { ExportSection } from './ExportSection.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { useImport } from './useImport.ts';
import './FilesPage.css';

const kinds = ['.csv', '.tsv', '.txt', '.xlsx', '.json'];

function ImportSection() {
  const t = useText();
  const { looked, choosing, mapping, committing, cancel, forget } = useImport();
  const { readOnly, why } = useReadOnly();
  const busy = choosing.isPending || mapping.isPending || committing.isPending;
  const error = choosing.error ?? mapping.error ?? committing.error;
  const preview = looked?.preview;
  const summary = preview?.summary;
  const nothing = summary !== undefined && summary.create + summary.update === 0;
  return (
    <Section id="importera" title={t('files.import.title')}>
      <p className="form-text">{t('files.import.text')}</p>
      <div className="form-actions">
        <FileTrigger acceptedFileTypes={kinds} onSelect={(files) => files?.[0] !== undefined && choosing.mutate(files[0])}>
          <Button isDisabled={busy}>{t(looked === null ? 'files.import.choose' : 'files.import.another')}</Button>
        </FileTrigger>
        {busy && <Button onPress={() => void cancel()}>{t('files.import.stop')}</Button>}
      </div>
      <p role="status" className="files-status">
        {busy && t('files.import.working')}
        {!busy && committing.data !== undefined && looked === null && (committing.data.cancelled === true ? t('files.import.stopped') : t('files.import.done', committing.data))}
        {!busy && looked !== null && summary !== undefined && t('files.import.summary', { file: looked.file.name, create: summary.create, update: summary.update, same: summary.same, faulty: summary.error })}
      </p>
      {error !== null && <ErrorState error={error} variant="file" />}
      {preview !== undefined && looked !== null && (
        <>
          {preview.columns.length > 0 && <ColumnChoices preview={preview} isDisabled={busy} onChoose={(header, field) => mapping.mutate({ header, field })} />}
          <PreviewRows preview={preview} />
          <div className="form-actions">
            <Button variant="primary" isDisabled={readOnly || busy || nothing || (summary?.error ?? 0) > 0} why={readOnly ? why : t((summary?.error ?? 0) > 0 ? 'files.import.hasErrors' : 'files.import.nothing')} onPress={() => committing.mutate(looked)}>
              {t('files.import.commit')}
            </Button>
            <Button onPress={forget}>{t('app.cancel')}</Button>
          </div>
        </>
      )}
    </Section>
  );
}

/** The catalogue as files: in, after everything has been shown line by line, and out. */
export function FilesPage() {
  const t = useText();
  return (
    <div className="files">
      <PageTitle>{t('files.title')}</PageTitle>
      <ImportSection />
      <ExportSection />
    </div>
  );
}
