import { useDeferredValue } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Description } from '../parts/index.ts';
import { AreaRow } from './Fields.tsx';
import { useForm } from './form.ts';

/** The description as it is written, and beside it as it will be read. */
export function DescriptionField() {
  const t = useText();
  const text = useDeferredValue(useForm().content.description);
  return (
    <div className="edit-preview">
      <AreaRow path={['description']} label={t('entry.field.description')} help={t('edit.help.description')} rows={10} />
      <div role="group" aria-label={t('edit.preview')}>
        <p className="field-label">{t('edit.preview')}</p>
        <div className="edit-preview-text lead">{text.trim() === '' ? <p className="muted">{t('edit.preview.empty')}</p> : <Description text={text} />}</div>
      </div>
    </div>
  );
}
