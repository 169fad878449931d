import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { SavedView } from './useViews.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { api } from '#renderer/rpc/query.ts';
import { Link } from 'react-router';

export interface SavedViewsProps {
  readonly views: readonly SavedView[];
  /** The address of what is shown now. */
  readonly search: string;
}

function ViewForm({ search, views }: SavedViewsProps) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useMutation(
    api.settings.saveView.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.settings.key() }),
      onError: () => toast({ text: t('list.views.failed'), tone: 'problem' }),
    }),
  );
  const same = views.find((view) => view.name.toLocaleLowerCase('sv') === name.trim().toLocaleLowerCase('sv'));
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const trimmed = name.trim();
    setMissing(trimmed === '');
    if (trimmed === '') return;
    save.mutate(
      { ...(same === undefined ? {} : { id: same.id }), name: trimmed, query: search },
      {
        onSuccess: () => {
          setName('');
          toast({ text: t('list.views.saved', { name: trimmed }) });
        },
      },
    );
  };
  if (search === '') return <p className="muted">{t('list.views.nothing')}</p>;
  return (
    <form onSubmit={onSubmit}>
      <TextField label={t('list.views.name')} value={name} onChange={setName} maxLength={200} errorMessage={missing ? t('list.views.nameMissing') : null} />
      <Button type="submit" isPending={save.isPending}>
        {t(same === undefined ? 'list.views.save' : 'list.views.update')}
      </Button>
    </form>
  );
}

/** The views one has saved: apply, remove with undo, and save what is shown now. */
export function SavedViews({ views, search }: SavedViewsProps) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.settings.key() });
  const problem = (): void => toast({ text: t('list.views.failed'), tone: 'problem' });
  const restore = useMutation(api.settings.saveView.mutationOptions({ onSuccess: refresh, onError: problem }));
  const remove = useMutation(api.settings.removeView.mutationOptions({ onSuccess: refresh, onError: problem }));
  const removeView = (view: SavedView): void =>
    remove.mutate({ id: view.id }, { onSuccess: () => toast({ text: t('list.views.removed', { name: view.name }), undo: () => restore.mutate(view) }) });
  return (
    <section className="views" id="sparade-vyer" aria-label={t('list.views')}>
      {views.length === 0 ? (
        <p className="muted">{t('list.views.none')}</p>
      ) : (
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <Link to={view.query === '' ? '/katalog' : `/katalog?${view.query}`}>{view.name}</Link>
              {view.query === search && <span className="small muted">{t('list.views.current')}</span>}
              <Button variant="plain" slim className="icon-only" icon="close" aria-label={t('list.views.remove', { name: view.name })} onPress={() => removeView(view)} />
            </li>
          ))}
        </ul>
      )}
      <ViewForm views={views} search={search} />
    </section>
  );
}
