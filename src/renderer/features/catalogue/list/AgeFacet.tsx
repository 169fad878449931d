import { useEffect, useId, useState } from 'react';
import { useText } from '#renderer/text/useText.ts';

const quickAges = [10, 13, 15, 17, 20];
const oldest = 120;

/** An age to find: a number, or one of the usual ones. Entries with unknown age stay in the list (R7). */
export function AgeFacet({ age, onChange }: { age: number | null; onChange: (age: number | null) => void }) {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState(age === null ? '' : String(age));
  useEffect(() => setTyped(age === null ? '' : String(age)), [age]);
  const value = typed.trim() === '' ? null : Number(typed);
  const wrong = value !== null && !(Number.isInteger(value) && value >= 0 && value <= oldest);
  const take = (text: string): void => {
    setTyped(text);
    const next = text.trim() === '' ? null : Number(text);
    if (next === null || (Number.isInteger(next) && next >= 0 && next <= oldest)) onChange(next);
  };
  return (
    <fieldset className="facet">
      <legend>{t('list.facet.age')}</legend>
      <div className="age-row">
        <input
          className="field"
          inputMode="numeric"
          aria-label={t('list.facet.age.label')}
          aria-describedby={`${id}-help`}
          aria-invalid={wrong}
          maxLength={3}
          value={typed}
          onChange={(event) => take(event.target.value)}
        />
        {quickAges.map((one) => (
          <button key={one} type="button" className="age-quick" aria-pressed={age === one} aria-label={t('list.facet.age.quick', { age: one })} onClick={() => onChange(age === one ? null : one)}>
            {one}
          </button>
        ))}
      </div>
      <p id={`${id}-help`} className={wrong ? 'age-help wrong' : age === null ? 'sr' : 'age-help'}>
        {wrong ? t('list.facet.age.invalid') : t('list.facet.age.help')}
      </p>
    </fieldset>
  );
}
