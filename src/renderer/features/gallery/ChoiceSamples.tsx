import { useState } from 'react';
import type { Term } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { RadioGroup, Segment } from '#renderer/ui/RadioGroup.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TermPicker } from '#renderer/ui/TermPicker.tsx';

type Sample = 'one' | 'two' | 'three';

function useChoices() {
  const t = useText();
  return (['one', 'two', 'three'] as const).map((value) => ({ value, label: t(`gallery.${value}`) }));
}

const plainTerm = { note: '', from: null, to: null, mergedInto: null, own: false, boardId: null } as const;

function TermSamples() {
  const t = useText();
  const [chosen, setChosen] = useState<readonly string[]>(['one', 'old']);
  const terms: Term[] = [
    ...(['one', 'two', 'three'] as const).map((id) => ({ ...plainTerm, alternatives: [], id, label: t(`gallery.${id}`) })),
    { ...plainTerm, alternatives: [], id: 'old', label: t('gallery.partly'), to: '2026-04-30', mergedInto: 'two' },
  ];
  const common = { label: t('gallery.terms'), terms, chosen, onChange: setChosen };
  return (
    <>
      <TermPicker {...common} description={t('gallery.help')} />
      <TermPicker {...common} isDisabled />
    </>
  );
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
      <TermSamples />
    </div>
  );
}
