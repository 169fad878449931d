import { useText } from '#renderer/text/useText.ts';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { ExportSection } from './ExportSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import './FilesPage.css';

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
