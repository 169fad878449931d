import type { WorkRow } from '#core/catalogue/work-groups.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { LineActions } from './WorkLine.tsx';
import { isTask } from './useChange.ts';

/** What can be done with all the chosen rows at once. */
export function BulkBar({ rows, actions, onClear }: { readonly rows: readonly WorkRow[]; readonly actions: LineActions; readonly onClear: () => void }) {
  const t = useText();
  const { me, onChange, onAsk } = actions;
  return (
    <section className="work-bulk" aria-label={t('tasks.bulk.label')}>
      <p role="status">{t('tasks.bulk.count', { count: rows.length })}</p>
      <Button slim isDisabled={me === ''} why={t('tasks.do.noName')} onPress={() => onChange(rows, { owner: me })}>
        {t('tasks.do.takeMany')}
      </Button>
      <Button slim onPress={() => onAsk({ ask: 'owner', rows })}>
        {t('tasks.do.give')}
      </Button>
      <Button slim onPress={() => onAsk({ ask: 'due', rows })}>
        {t('tasks.do.due')}
      </Button>
      <Button slim onPress={() => onAsk({ ask: 'snooze', rows })}>
        {t('tasks.do.snooze')}
      </Button>
      {rows.every(isTask) && (
        <Button slim icon="check" onPress={() => onChange(rows, { state: 'done' })}>
          {t('tasks.do.done')}
        </Button>
      )}
      <Button slim variant="plain" onPress={onClear}>
        {t('tasks.bulk.clear')}
      </Button>
    </section>
  );
}
