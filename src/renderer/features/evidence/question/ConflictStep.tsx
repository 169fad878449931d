import { useState } from 'react';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx';
import type { Clash } from '../editing/merge.ts';
import { pathKey, type Path } from '../editing/paths.ts';
import { faultLabel } from './fault-words.ts';
import type { QuestionEditor } from './useQuestionEditor.ts';

/** A clash names the items of lists by their ids; the words go by places. */
function byPlace(path: Path, content: EvidenceQuestion): Path {
  const [list, id, ...rest] = path;
  if ((list !== 'outcomes' && list !== 'results' && list !== 'findings') || typeof id !== 'string') return path;
  return [list, Math.max(0, content[list].findIndex((item) => item.id === id)), ...rest];
}

function useShown() {
  const t = useText();
  return (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('question.conflict.nothing');
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value).replace('.', ',');
    if (typeof value === 'boolean') return t(value ? 'question.conflict.yes' : 'question.conflict.no');
    const row = value as { level?: number | null; value?: unknown; name?: unknown; type?: unknown };
    if (typeof row.level === 'number') return t('question.conflict.level', { level: t(`evidence.level.${row.level as 1 | 2 | 3 | 4}`) });
    return t('question.conflict.whole', { text: JSON.stringify(value).slice(0, 300) });
  };
}

/** Somebody saved first and both changed the same: what shall be, part by part, then saved on top of theirs. */
export function ConflictStep({ editor }: { readonly editor: QuestionEditor }) {
  const t = useText();
  const shown = useShown();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const clashes: readonly Clash[] = editor.conflict?.clashes ?? [];
  const choose = (key: string, whose: 'mine' | 'theirs'): void => setTheirs((before) => (whose === 'theirs' ? new Set([...before, key]) : new Set([...before].filter((one) => one !== key))));
  return (
    <div className="q-conflict">
      <PageTitle>{t('question.conflict.title')}</PageTitle>
      <p className="form-text">{t('question.conflict.text')}</p>
      <div className="q-conflict-parts">
        {clashes.map(({ path, mine, theirs: other }) => {
          const key = pathKey(path);
          return (
            <RadioGroup
              key={key}
              label={faultLabel(t, byPlace(path, editor.content), editor.content)}
              value={theirs.has(key) ? 'theirs' : 'mine'}
              choices={[
                { value: 'mine', label: t('question.conflict.mine'), description: shown(mine) },
                { value: 'theirs', label: t('question.conflict.theirs'), description: shown(other) },
              ]}
              onChange={(whose) => choose(key, whose as 'mine' | 'theirs')}
            />
          );
        })}
      </div>
      <p className="q-conflict-do">
        <Button onPress={editor.closeConflict}>{t('question.conflict.back')}</Button>
        <Button variant="primary" isDisabled={editor.busy} onPress={() => editor.resolve(clashes.filter(({ path }) => theirs.has(pathKey(path))))}>
          {t('question.conflict.save')}
        </Button>
      </p>
    </div>
  );
}
