import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Token } from '#renderer/ui/Token.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { compareAddress, compareLimit, setSelection, toggleSelection } from '../compare/selection.ts';
import './CompareTray.css';

/** Names by id, for as long as something is chosen. */
function useNames(needed: boolean): (id: string) => { name: string; short: string } {
  const t = useText();
  const names = useQuery({ ...api.catalogue.names.queryOptions({ input: {} }), enabled: needed }).data?.names;
  return (id) => {
    const found = names?.find((one) => one.id === id);
    if (found === undefined) return { name: t('app.loading'), short: t('app.loading') };
    return { name: found.name, short: found.abbreviation === '' ? found.name : found.abbreviation };
  };
}

/** What is chosen for comparison: four places, at the bottom of the window from the first choice on. */
export function CompareTray({ selection }: { selection: readonly string[] }) {
  const t = useText();
  const toast = useToasts();
  const nameOf = useNames(selection.length > 0);
  if (selection.length === 0) return null;
  const left = compareLimit - selection.length;
  const empty = (): void => {
    setSelection([]);
    toast({ text: t('list.tray.emptied'), undo: () => setSelection(selection) });
  };
  return (
    <section className="tray" aria-label={t('list.tray')}>
      <b className="strong">{t('list.tray')}</b>
      {selection.map((id) => {
        const { name, short } = nameOf(id);
        return (
          <Token key={id} removeLabel={t('list.tray.remove', { name })} onRemove={() => toggleSelection(id)}>
            <span className="tray-name" title={name}>
              {short}
            </span>
          </Token>
        );
      })}
      {left > 0 && <span className="slot" aria-hidden="true" />}
      <span className="muted small left" role="status">
        {selection.length < 2 ? t('list.tray.needTwo') : t('list.tray.left', { count: left })}
      </span>
      <span className="r">
        <Button variant="plain" onPress={empty}>
          {t('list.tray.empty')}
        </Button>
        {selection.length < 2 ? (
          <Button variant="primary" isDisabled>
            {t('list.tray.go', { count: selection.length })}
          </Button>
        ) : (
          <LinkButton variant="primary" to={compareAddress(selection)}>
            {t('list.tray.go', { count: selection.length })}
          </LinkButton>
        )}
      </span>
    </section>
  );
}
