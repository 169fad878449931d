import { useText } from '#renderer/text/useText.ts';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { DateText } from '#renderer/ui/DateText.tsx';
import { Icon, iconNames } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Mark } from '#renderer/ui/Mark.tsx';
import { Num } from '#renderer/ui/Num.tsx';
import { Token } from '#renderer/ui/Token.tsx';

const sampleNumber = 1_234.5;
const sampleDay = '2026-11-22';

/** Numbers, dates, marks, keys and tokens. */
export function TextSamples() {
  const t = useText();
  return (
    <>
      <div className="samples">
        <Num value={sampleNumber} />
        <Num value={-3} />
        <Num value={null} />
        <DateText value={sampleDay} />
        <DateText value={sampleDay} form="moment" />
        <DateText value={null} />
        <span>
          <Mark text={t('gallery.mark')} words={[t('gallery.marked')]} />
        </span>
        <Kbd>{t('app.paletteKey')}</Kbd>
        <Token>{t('gallery.token')}</Token>
        <Token removeLabel={t('gallery.removeToken')} onRemove={() => undefined}>
          {t('gallery.token')}
        </Token>
      </div>
      <CopyText label={t('gallery.copy')} text={t('gallery.value')} />
    </>
  );
}

/** Every icon. */
export function SignSamples() {
  return (
    <div className="samples">
      {iconNames.map((name) => (
        <Icon key={name} name={name} />
      ))}
    </div>
  );
}
