import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { draftOf, groupsToTry, newDraft, withWord } from './group-form.ts';
import { GroupForm } from './GroupForm.tsx';
import { GroupList } from './GroupList.tsx';
import { MissList } from './MissList.tsx';
import { TryPanel } from './TryPanel.tsx';
import { useGroupDraft, type DraftControl } from './useGroupDraft.ts';
import { useGroups, type Groups } from './useGroups.ts';
import { useMisses } from './useMisses.ts';
import './searchwords.css';

function GroupSection({ groups, writing }: { readonly groups: Groups; readonly writing: DraftControl }) {
  const t = useText();
  const { readOnly, why } = useReadOnly();
  const { draft } = writing;
  const form = draft !== null && !readOnly && (
    <GroupForm
      key={draft.id ?? 'new'}
      draft={draft}
      restored={writing.restored}
      saving={groups.saving}
      opened={writing.opened}
      onChange={writing.write}
      onSave={(written) => void groups.put(written).then((saved) => saved && writing.end())}
      onCancel={writing.end}
    />
  );
  return (
    <Section id="grupper" title={t('searchwords.groups.title')}>
      {(draft === null || readOnly) && (
        <div className="form-actions">
          <Button icon="plus" isDisabled={readOnly} why={why} onPress={() => writing.open(newDraft())}>
            {t('searchwords.groups.add')}
          </Button>
        </div>
      )}
      {draft?.id === null && form}
      {groups.error !== null && <ErrorState error={groups.error} onRetry={groups.retry} />}
      {groups.all === null ? groups.error === null && <LoadingLines rows={6} /> : <GroupList groups={groups.all} readOnly={readOnly} editing={draft?.id ?? null} form={form} onEdit={(group) => writing.open(draftOf(group))} onRemove={(group) => void groups.remove(group)} />}
    </Section>
  );
}

function MissSection({ writing, onTry }: { readonly writing: DraftControl; readonly onTry: (text: string) => void }) {
  const t = useText();
  const { readOnly } = useReadOnly();
  const misses = useMisses();
  const toGroup = (text: string): void => {
    writing.open(withWord(writing.draft, text));
    onTry(text);
  };
  return (
    <Section id="utan-traff" title={t('searchwords.misses.title')}>
      <p className="form-text">{t('searchwords.misses.text')}</p>
      {misses.error !== null && <ErrorState error={misses.error} onRetry={misses.retry} />}
      {misses.all === null ? misses.error === null && <LoadingLines rows={3} /> : <MissList misses={misses.all} readOnly={readOnly} onTry={onTry} onGroup={toGroup} isFoundNow={misses.isFoundNow} onEntry={misses.addToEntry} onDone={misses.remove} />}
    </Section>
  );
}

/** How the search is taught the words that people use. The search being tried stands in the address. */
export function SearchWordsPage() {
  const t = useText();
  const [address, setAddress] = useSearchParams();
  const [text, setText] = useState(address.get('q') ?? '');
  const groups = useGroups();
  const writing = useGroupDraft();
  const { readOnly } = useReadOnly();
  const tryText = (next: string): void => {
    setText(next);
    setAddress(next === '' ? {} : { q: next }, { replace: true });
  };
  return (
    <div className="searchwords">
      <nav className="crumb" aria-label={t('searchwords.crumb')}>
        <span>
          <Link className="quiet" to="/katalog">
            {t('app.area.catalogue')}
          </Link>
        </span>
      </nav>
      <PageTitle>{t('searchwords.title')}</PageTitle>
      <p className="form-text">{t('searchwords.lead')}</p>
      <div className="searchwords-grid">
        <div className="try-col">
          <TryPanel text={text} onText={tryText} unsaved={groupsToTry(groups.all ?? [], writing.draft)} canAdd={!readOnly} onAdd={() => writing.open(withWord(writing.draft, text.trim()))} />
        </div>
        <div className="words-col">
          <MissSection writing={writing} onTry={tryText} />
          <GroupSection groups={groups} writing={writing} />
        </div>
      </div>
    </div>
  );
}
