import { cerqualWarnings } from '#core/evidence/grade/cerqual.ts';
import type { Finding } from '#core/evidence/records/question.ts';
import { cerqualComponents, concerns } from '#core/evidence/records/terms.ts';
import { gradeLevels, type GradeLevel } from '#core/evidence/grade/scale.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { Area, ChoiceField, SegmentField } from '../editing/fields.tsx';
import { jumpTo } from '../editing/form.ts';
import { newFinding } from './content.ts';
import type { QuestionEditor } from './useQuestionEditor.ts';

function Warnings({ finding }: { readonly finding: Finding }) {
  const t = useText();
  if (finding.level === null) return null;
  const components = Object.fromEntries(cerqualComponents.flatMap((key) => (finding.components[key].concern === null ? [] : [[key, finding.components[key].concern]])));
  return cerqualWarnings({ level: finding.level as GradeLevel, components }).map((code) => (
    <p key={code} className="q-warning small">
      {t(`evidence.cerqual.warning.${code}`)}
    </p>
  ));
}

function FindingFields({ finding, at }: { readonly finding: Finding; readonly at: number }) {
  const t = useText();
  const path = ['findings', at];
  return (
    <div className="q-fields">
      <Area path={[...path, 'text']} label={t('question.field.text')} isRequired />
      {cerqualComponents.map((key) => (
        <div key={key} className="q-component">
          <ChoiceField path={[...path, 'components', key, 'concern']} label={t(`evidence.cerqual.component.${key}`)} help={t(`evidence.cerqual.question.${key}`)} none={t('question.finding.unjudged')} choices={concerns.map((value) => ({ value, label: t(`evidence.cerqual.concern.${value}`) }))} />
          {finding.components[key].concern !== null && finding.components[key].concern !== 'none' && <Area path={[...path, 'components', key, 'reason']} label={t('question.finding.why')} rows={1} />}
        </div>
      ))}
      <SegmentField path={[...path, 'level']} label={t('question.finding.level')} help={t('question.finding.levelHelp')} choices={gradeLevels.map((level) => ({ value: String(level), label: t(`question.levelWord.${level}`) }))} />
      {finding.level !== null && <p className="small muted">{t(`evidence.cerqual.meaning.${finding.level as GradeLevel}`)}</p>}
      <Warnings finding={finding} />
      <Area path={[...path, 'explanation']} label={t('question.field.explanation')} isRequired={finding.level !== null} />
    </div>
  );
}

/** Findings of qualitative research, each with one overall judgement of how much one can trust it. */
export function FindingsPart({ editor }: { readonly editor: QuestionEditor }) {
  const t = useText();
  const toast = useToasts();
  const { findings } = editor.content;
  const add = (): void => {
    editor.change((content) => ({ ...content, findings: [...content.findings, newFinding()] }));
    jumpTo(['findings', findings.length, 'text']);
  };
  const remove = (finding: Finding, at: number): void => {
    editor.change((content) => ({ ...content, findings: content.findings.filter((one) => one.id !== finding.id) }));
    toast({ text: t('question.findings.removed'), undo: () => editor.change((content) => ({ ...content, findings: [...content.findings.slice(0, at), finding, ...content.findings.slice(at)] })) });
  };
  const addButton = (
    <Button slim icon="plus" isDisabled={!editor.may} why={editor.why} onPress={add}>
      {t('question.findings.add')}
    </Button>
  );
  return (
    <Section title={t('question.part.fynd')}>
      {findings.length === 0 && (
        <EmptyState title={t('question.findings.none')} action={addButton}>
          {t('question.findings.noneText')}
        </EmptyState>
      )}
      <ul className="q-list">
        {findings.map((finding, at) => {
          const name = t('question.item.finding', { number: at + 1 });
          return (
            <li key={finding.id} className="q-item">
              <div className="q-item-head">
                <h3>{name}</h3>
                <Button slim variant="plain" icon="trash" isDisabled={!editor.may} aria-label={t('question.remove.named', { name })} onPress={() => remove(finding, at)}>
                  {t('question.remove')}
                </Button>
              </div>
              <div className="q-item-body" role="group" aria-label={name}>
                <FindingFields finding={finding} at={at} />
              </div>
            </li>
          );
        })}
      </ul>
      {findings.length > 0 && addButton}
    </Section>
  );
}
