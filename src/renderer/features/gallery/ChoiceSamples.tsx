import { useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { RadioGroup, Segment } from '#renderer/ui/RadioGroup.tsx';
import { Select } from '#renderer/ui/Select.tsx';

type Sample = 'one' | 'two' | 'three';

function useChoices() {
  const t = useText();
  return (['one', 'two', 'three'] as const).map((value) => ({ value, label: t(`gallery.${value}`) }));
}

/** Check boxes, radio buttons, segments and lists to choose from. */
export function ChoiceSamples() {
  const t = useText();
  const choices = useChoices();
  const [value, setValue] = useState<Sample | null>('one');
  const common = { choices, value, onChange: setValue };
  return (
    <div className="sample-grid">
      <div>
        <Checkbox defaultSelected>{t('gallery.one')}</Checkbox>
        <br />
        <Checkbox>{t('gallery.two')}</Checkbox>
        <br />
        <Checkbox isIndeterminate>{t('gallery.partly')}</Checkbox>
        <br />
        <Checkbox isDisabled>{t('gallery.disabled')}</Checkbox>
        <br />
        <Checkbox isReadOnly isSelected>
          {t('gallery.readOnly')}
        </Checkbox>
      </div>
      <RadioGroup {...common} label={t('gallery.group')} description={t('gallery.help')} />
      <RadioGroup {...common} label={t('gallery.group')} errorMessage={t('gallery.error')} />
      <RadioGroup {...common} label={t('gallery.disabled')} isDisabled />
      <Segment {...common} label={t('gallery.segment')} />
      <Segment {...common} label={t('gallery.disabled')} isDisabled />
      <Select {...common} label={t('gallery.select')} />
      <Select {...common} value={null} label={t('gallery.select')} errorMessage={t('gallery.error')} />
      <Select {...common} label={t('gallery.disabled')} isDisabled />
    </div>
  );
}
