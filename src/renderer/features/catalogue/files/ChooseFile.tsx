import { useEffect } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { chooseFile } from './session.ts';

const kinds = ['.csv', '.tsv', '.txt', '.xlsx', '.json'];

/** A file that misses the box is taken all the same, where the browser would leave the page to show it. */
function useDropAnywhere(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void chooseFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

/** Where a file is chosen, dropped or pasted. */
export function ChooseFile({ another }: { readonly another: boolean }) {
  const t = useText();
  useDropAnywhere();
  return (
    <DropZone
      className="files-drop"
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const file = items.find((item) => item.kind === 'file');
        if (file !== undefined) void file.getFile().then(chooseFile);
      }}
    >
      <FileTrigger acceptedFileTypes={kinds} onSelect={(files) => files?.[0] !== undefined && void chooseFile(files[0])}>
        <Button variant={another ? undefined : 'primary'}>{t(another ? 'files.import.another' : 'files.import.choose')}</Button>
      </FileTrigger>
      <span className="small muted">{t('files.import.drop')}</span>
    </DropZone>
  );
}
