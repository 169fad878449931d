import { useRef, useState } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { groupsWith } from './group-form.ts';
import type { GroupInForce } from './types.ts';

const groupsAtATime = 60;

export interface GroupListProps {
  readonly groups: readonly GroupInForce[];
  readonly readOnly: boolean;
  /** The group in the form, which stands in its place. */
  readonly editing: string | null;
  readonly form: React.ReactNode;
  readonly onEdit: (group: GroupInForce) => void;
  readonly onRemove: (group: GroupInForce) => void;
}

function GroupRow({ group, readOnly, onEdit, onRemove }: Pick<GroupListProps, 'readOnly' | 'onEdit' | 'onRemove'> & { readonly group: GroupInForce }) {
  const t = useText();
  const words = group.words[0] ?? '';
  return (
    <li className="word-row">
      <div>
        <p className="word-group">
          {group.words.join(', ')} {group.origin !== 'starter' && <span className="small muted">({t(`searchwords.groups.${group.origin}`)})</span>}
        </p>
        {group.means.length > 0 && <p className="small muted">{t('searchwords.groups.oneWay', { means: group.means.join(', ') })}</p>}
        {group.note !== '' && <p className="small muted">{group.note}</p>}
      </div>
      {!readOnly && (
        <div className="word-do">
          <Button slim variant="plain" aria-label={t('searchwords.groups.editNamed', { words })} onPress={() => onEdit(group)}>
            {t('searchwords.groups.edit')}
          </Button>
          <Button slim variant="plain" className="icon-only" icon="close" aria-label={t('searchwords.groups.remove', { words })} onPress={() => onRemove(group)} />
        </div>
      )}
    </li>
  );
}

/** All groups, narrowed by what is typed, some at a time. */
export function GroupList({ groups, editing, form, onRemove, ...row }: GroupListProps) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(groupsAtATime);
  const matching = new Set(groupsWith(groups, typed));
  // What is being written stays on the page whatever one looks for.
  const found = groups.filter((group) => matching.has(group) || group.id === editing);
  const remove = (group: GroupInForce): void => {
    onRemove(group);
    // The button goes with the row.
    list.current?.focus();
  };
  if (groups.length === 0) return <EmptyState title={t('searchwords.groups.none.title')}>{t('searchwords.groups.none.text')}</EmptyState>;
  return (
    <>
      <TextField className="word-filter" label={t('searchwords.groups.filter')} value={typed} onChange={setTyped} />
      <p className="small muted" role="status">
        {found.length === 0 ? t('searchwords.groups.filterNone') : t('searchwords.groups.count', { count: found.length })}
      </p>
      <ul ref={list} className="word-list" tabIndex={-1} aria-label={t('searchwords.groups.title')}>
        {found.slice(0, shown).map((group) => (group.id === editing ? <li key={group.id}>{form}</li> : <GroupRow key={group.id} group={group} {...row} onRemove={remove} />))}
      </ul>
      {found.length > shown && <Button onPress={() => setShown(shown + groupsAtATime)}>{t('searchwords.groups.more', { count: found.length - shown })}</Button>}
    </>
  );
}
