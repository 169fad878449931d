import { useText } from '#renderer/text/useText.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup, Segment } from '#renderer/ui/RadioGroup.tsx';
import { leaveOutFaulty, resolveAll, showRows, type Preview, type RowsOutput, type Session, type Show } from './session.ts';
import { FaultyFile } from './FaultyFile.tsx';

const shows: readonly Show[] = ['mend', 'create', 'update', 'same', 'all'];
const mostRemarks = 20;

/** Which rows are shown, each kind with its count. */
export function ShowChoice({ counts, show }: { readonly counts: RowsOutput['counts']; readonly show: Show }) {
  const t = useText();
  const choices = shows.filter((one) => one === 'all' || one === show || (counts[one] ?? 0) > 0).map((value) => ({ value, label: `${t(`files.show.${value}`)} ${counts[value] ?? 0}` }));
  return <Segment label={t('files.show')} labelHidden value={show} onChange={showRows} choices={choices} className="files-show" />;
}

function remarkText(t: ReturnType<typeof useText>, { code, line, field, detail }: Preview['remarks'][number]): string {
  const what = code === 'read_as' ? `read_as.${detail}` : code;
  const id = `files.remark.${what}`;
  return t((id in messages ? id : 'files.remark.other') as TextId, { line: line ?? 0, field: field ?? '', detail });
}

/** What was read in another way than one might think; no errors. */
export function Remarks({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const texts = [...new Set(preview.remarks.map((remark) => remarkText(t, remark)))];
  const terms = preview.terms.map((term) => term.label);
  if (texts.length === 0 && terms.length === 0) return null;
  return (
    <details className="files-remarks">
      <summary>{t('files.remarks', { count: texts.length + Number(terms.length > 0) })}</summary>
      <ul>
        {terms.length > 0 && <li>{t('files.remark.terms', { count: terms.length, terms: terms.slice(0, mostRemarks).join(', ') })}</li>}
        {texts.slice(0, mostRemarks).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {texts.length > mostRemarks && <li>{t('files.remark.more', { count: texts.length - mostRemarks })}</li>}
      </ul>
    </details>
  );
}

/** One choice for every row where the file meets what is ours. */
export function WhoseAll({ session }: { readonly session: Session }) {
  const t = useText();
  return (
    <RadioGroup
      label={t('files.whose.all')}
      description={t('files.whose.help')}
      value={session.said.resolveAll}
      onChange={resolveAll}
      choices={[
        { value: 'theirs', label: t('files.whose.allTheirs') },
        { value: 'keep-edited', label: t('files.whose.allEdited'), description: t('files.whose.editedHelp') },
        { value: 'mine', label: t('files.whose.allMine') },
      ]}
    />
  );
}

/** The ways out for all faulty rows at once. */
export function FaultyWays({ session, count }: { readonly session: Session; readonly count: number }) {
  const t = useText();
  return (
    <div className="files-faulty">
      <p className="form-text">{t('files.mend.help', { count })}</p>
      <div className="form-actions">
        <FaultyFile session={session} />
        {count > 0 && (
          <Button slim onPress={() => void leaveOutFaulty()}>
            {t('files.mend.leaveOutAll', { count })}
          </Button>
        )}
      </div>
    </div>
  );
}
