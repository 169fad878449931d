import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';

/** Text fields: empty, filled, wrong, read-only, disabled, quoted. */
export function FieldSamples() {
  const t = useText();
  const [text, setText] = useState('');
  const label = t('gallery.label');
  return (
    <div className="sample-grid">
      <TextField label={label} description={t('gallery.help')} placeholder={t('gallery.placeholder')} value={text} onChange={setText} />
      <TextField label={label} optional defaultValue={t('gallery.value')} />
      <TextField label={label} defaultValue={t('gallery.value')} errorMessage={t('gallery.error')} />
      <TextField label={t('gallery.readOnly')} value={t('gallery.value')} isReadOnly />
      <TextField label={t('gallery.disabled')} value={t('gallery.value')} isDisabled />
      <TextField label={t('gallery.source')} source defaultValue={t('gallery.value')} />
      <TextArea label={t('gallery.area')} description={t('gallery.help')} />
      <TextArea label={t('gallery.area')} errorMessage={t('gallery.error')} defaultValue={t('gallery.value')} />
      <SearchField label={t('gallery.search')} placeholder={t('gallery.search')} />
      <SearchField slim label={t('gallery.search')} defaultValue={t('gallery.value')} />
    </div>
  );
}
