import { certainties, directions, verdictTypes } from '#core/catalogue/terms.ts';
import { verdictSchema, type Verdict } from '#core/catalogue/verdict.ts';
import { useText } from '#renderer/text/useText.ts';
import { CheckRow, ChoiceRow, NumberRow, TermRow, TextRow, AreaRow } from './Fields.tsx';
import { ListEditor } from './ListEditor.tsx';
import { newId } from './new-id.ts';
import type { Path } from './paths.ts';

function WhoSays({ path }: { readonly path: Path }) {
  const t = useText();
  const at = (step: string): Path => [...path, step];
  return (
    <>
      <div className="edit-row">
        <TextRow path={at('body')} label={t('fields.body')} isRequired />
        <TextRow path={at('title')} label={t('fields.title')} />
        <NumberRow path={at('year')} label={t('entry.field.year')} />
      </div>
      <div className="edit-row">
        <ChoiceRow path={at('type')} label={t('fields.type')} choices={verdictTypes.map((value) => ({ value, label: t(`terms.verdictType.${value}`) }))} />
        <TextRow path={at('sourceType')} label={t('fields.sourceType')} help={t('edit.help.sourceType')} />
      </div>
    </>
  );
}

/** What goes with the kind of statement: a direction with a recommendation, a level with the others. What is there already can always be seen and taken away. */
function Level({ path, verdict }: { readonly path: Path; readonly verdict: Verdict }) {
  const t = useText();
  const at = (step: string): Path => [...path, step];
  const recommends = verdict.type === 'recommendation';
  return (
    <div className="edit-row">
      {(recommends || verdict.direction !== null) && <ChoiceRow path={at('direction')} label={t('entry.field.direction')} none={t('edit.none')} choices={directions.map((value) => ({ value, label: t(`terms.direction.${value}`) }))} />}
      {(!recommends || verdict.certainty !== null) && <ChoiceRow path={at('certainty')} label={t('entry.field.certainty')} none={t('edit.unrated')} choices={certainties.map((value) => ({ value, label: t(`terms.certainty.${value}`) }))} />}
      {(verdict.certainty !== null || verdict.convertedFrom !== null) && <TextRow path={at('convertedFrom')} label={t('fields.convertedFrom')} nullable />}
    </div>
  );
}

function VerdictRows({ path, verdict }: { readonly path: Path; readonly verdict: Verdict }) {
  const t = useText();
  const at = (step: string): Path => [...path, step];
  return (
    <>
      <WhoSays path={path} />
      <ChoiceRow path={at('scope')} label={t('fields.scope')} choices={(['method', 'group'] as const).map((value) => ({ value, label: t(`terms.scope.${value}`) }))} />
      {(verdict.scope === 'group' || verdict.groupId !== null) && <TermRow path={at('groupId')} label={t('fields.groupId')} list="methodGroups" selection="one" />}
      <TextRow path={at('outcome')} label={t('entry.field.outcome')} />
      <Level path={path} verdict={verdict} />
      <AreaRow path={at('result')} label={t('entry.field.result')} source rows={4} />
      <TextRow path={at('population')} label={t('fields.population')} />
      <TextRow path={at('followUp')} label={t('fields.followUp')} />
      <TextRow path={at('url')} label={t('fields.url')} nullable />
      <AreaRow path={at('note')} label={t('entry.field.note')} nullable />
      <CheckRow path={at('verified')} label={t('fields.verdictVerified')} />
    </>
  );
}

/** What the sources say, statement by statement (R5). */
export function VerdictList() {
  const t = useText();
  return (
    <ListEditor
      path={['verdicts']}
      itemLabel={t('edit.item.verdict')}
      addLabel={t('edit.verdicts.add')}
      none={t('edit.verdicts.none')}
      make={() => verdictSchema.parse({ id: newId(), body: '', scope: 'method', type: 'effect' })}
      nameOf={(item) => [(item as Verdict).body, (item as Verdict).title, (item as Verdict).year].filter((part) => part !== '' && part !== null).join(', ')}
      folds
    >
      {(path, item) => <VerdictRows path={path} verdict={item as Verdict} />}
    </ListEditor>
  );
}
