import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { fieldLabel, partLabel, valueText, type PartWords } from '../parts/conflict/index.ts';
import { openSettling, resolveOne, type Row, type Said } from './session.ts';

const shownAtFirst = 3;
const longest = 160;

type Change = NonNullable<Row['changes']>[number];

/** A whole new offer is named by what stands in it. */
function labelOf(words: PartWords, { field, before, after }: Change): string {
  const known = [before, after].filter((value) => typeof value === 'object' && value !== null);
  return partLabel(words, field, field.startsWith('offers.') ? known.map((offer) => ({ offers: [offer] }) as unknown as InterventionContent) : []);
}

const oneLine = (text: string): string => text.replace(/\n+/g, ' · ');
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text);
const short = (text: string): string => cut(oneLine(text));
const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function ChangeLine({ change, words, fresh }: { readonly change: Change; readonly words: PartWords; readonly fresh: boolean }) {
  const t = useText();
  const after = isNothing(change.after) ? t('files.change.nothing') : short(valueText(words, change.field, change.after));
  return (
    <li>
      <span className="muted">{labelOf(words, change)}: </span>
      {!fresh && !isNothing(change.before) && (
        <>
          <span className="sr">{t('files.change.from')} </span>
          <del>{short(valueText(words, change.field, change.before))}</del> <span className="sr">{t('files.change.to')} </span>
        </>
      )}
      {fresh ? <span className="change-new">{after}</span> : <ins>{after}</ins>}
    </li>
  );
}

function Changes({ changes, words, fresh }: { readonly changes: readonly Change[]; readonly words: PartWords; readonly fresh: boolean }) {
  const t = useText();
  const line = (change: Change) => <ChangeLine key={change.field} change={change} words={words} fresh={fresh} />;
  const rest = changes.slice(shownAtFirst);
  return (
    <>
      <ul className="change-list">{changes.slice(0, shownAtFirst).map(line)}</ul>
      {rest.length > 0 && (
        <details className="change-rest">
          <summary>{t('files.change.more', { count: rest.length })}</summary>
          <ul className="change-list">{rest.map(line)}</ul>
        </details>
      )}
    </>
  );
}

/** Whose version counts, where the file meets what is ours. */
function Whose({ row, said }: { readonly row: Row; readonly said: Said }) {
  const t = useText();
  const id = row.id ?? '';
  const own = said.settled[id] === undefined ? (said.resolve[id] ?? 'all') : 'settled';
  return (
    <div className="change-ways">
      <select className="field" aria-label={t('files.whose.of', { name: row.name ?? '' })} value={own} onChange={(event) => event.target.value !== 'settled' && resolveOne(id, event.target.value === 'all' ? null : (event.target.value as 'mine' | 'theirs'))}>
        <option value="all">{t('files.whose.asAll')}</option>
        <option value="theirs">{t('files.whose.theirs')}</option>
        <option value="mine">{t('files.whose.mine')}</option>
        {own === 'settled' && <option value="settled">{t('files.whose.settled')}</option>}
      </select>
      <Button slim icon="compare" onPress={() => openSettling(row.line)}>
        {t('files.whose.compare')}
      </Button>
    </div>
  );
}

export interface ChangeRowProps {
  readonly row: Row;
  readonly said: Said;
  readonly words: PartWords | null;
}

/** A row that can be taken in: what it would change, field by field, from what to what. */
export function ChangeRow({ row, said, words }: ChangeRowProps) {
  const t = useText();
  const { changes = [], keeps = [], action } = row;
  const meets = action === 'update' || row.keeps !== undefined;
  const kept = words === null ? '' : keeps.map((field) => fieldLabel(words.t, field).toLocaleLowerCase('sv')).join(', ');
  return (
    <div className="change" data-line={row.line}>
      <span className="num small muted change-line">{row.line}</span>
      <div className="change-what">
        <span className="strong">{row.name ?? ''}</span> <span className="small muted">{t(`files.action.${action}`)}</span>
        {words !== null && changes.length > 0 && <Changes changes={changes} words={words} fresh={action === 'create'} />}
        {kept !== '' && <p className="small muted">{t('files.whose.keeps', { fields: kept })}</p>}
      </div>
      {meets && <Whose row={row} said={said} />}
    </div>
  );
}
