import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { TextId } from '#renderer/text/index.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { notApplicable } from '#core/evidence/template/condition.ts';
import { keyHint } from './keys.ts';

const others: readonly (readonly [readonly string[], TextId])[] = [
  [['1–9'], 'assess.keys.number'],
  [['m'], 'assess.keys.justify'],
  [['b'], 'assess.keys.judge'],
  [['Retur'], 'assess.keys.next'],
  [['Ctrl', 'Retur'], 'assess.keys.nextInText'],
  [['↑', '↓'], 'assess.keys.move'],
  [['?'], 'assess.keys.help'],
];

/** Every key of the form, in one list. */
export function KeyHelp({ template, isOpen, onClose }: { readonly template: Template; readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useText();
  const codes = template.answers.map((answer) => answer.code).filter((code) => code !== notApplicable);
  const lettered = template.answers.filter((answer) => codes.includes(answer.code) && !/^\d$/.test(keyHint(codes, answer.code)));
  return (
    <Dialog title={t('assess.keys')} isOpen={isOpen} onClose={onClose} closesOutside actions={<Button onPress={onClose}>{t('app.close')}</Button>}>
      {/* Scrolled by keys where the window is low. */}
      <div tabIndex={0} role="group" aria-label={t('assess.keys')}>
        <p>{t('assess.keys.where')}</p>
        <dl className="key-list">
          {lettered.map(({ code, label }) => (
            <div key={code}>
              <dt>
                <Kbd>{keyHint(codes, code)}</Kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
          {others.map(([keys, id]) => (
            <div key={id}>
              <dt>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(id)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
