import type { FieldIssue } from '#core/shared/errors.ts';
import { formatClock } from '#renderer/text/format.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { useForm, type Form } from './form.ts';
import { issueLabel } from './issue-words.ts';
import { formSections } from './sections.tsx';
import type { DraftState } from './useKeptDraft.ts';
import type { SaveMode } from './useSaving.ts';

function draftWords(t: Text, state: DraftState): string {
  if (state.kind !== 'saved') return t(state.kind === 'writing' ? 'edit.draft.writing' : state.kind === 'failed' ? 'edit.draft.failed' : 'edit.save.nothing');
  const time = formatClock(new Date(state.at));
  const [left] = state.left;
  return left === undefined ? t('edit.draft.saved', { time }) : t('edit.draft.savedBut', { time, field: issueLabel(t, left) });
}

/** Whether the draft is safe; told aloud when it changes to something one must know. */
function DraftLine({ state }: { readonly state: DraftState }) {
  const t = useText();
  const urgent = state.kind === 'failed' || (state.kind === 'saved' && state.left.length > 0);
  return (
    <p className={urgent ? 'small edit-urgent' : 'small muted'} role={urgent ? 'alert' : 'status'}>
      {draftWords(t, state)}
    </p>
  );
}

function faultsIn(form: Form, fields: readonly string[]): number {
  return form.issues.filter((issue: FieldIssue) => fields.includes(String(issue.path[0])) && form.problem(issue.path) !== null).length;
}

/** The parts of the form, with the faults in each. */
export function SectionLinks() {
  const t = useText();
  const form = useForm();
  const go = (id: string): void => {
    const heading = document.getElementById(id)?.querySelector<HTMLElement>('h2');
    if (heading === null || heading === undefined) return;
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  return (
    <nav aria-label={t('edit.sections')} className="edit-nav">
      <ul>
        {formSections.map(({ id, title, fields }) => {
          const faults = faultsIn(form, fields);
          return (
            <li key={id}>
              <a className="quiet" href={`#${id}`} onClick={(event) => (event.preventDefault(), go(id))}>
                {t(title)}
              </a>
              {faults > 0 && <span className="edit-faulty"> {t('edit.section.faults', { count: faults })}</span>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

export interface SavePanelProps {
  readonly mode: SaveMode;
  readonly isNew: boolean;
  readonly changed: boolean;
  readonly busy: boolean;
  readonly draft: DraftState;
  readonly reason: string;
  readonly reasonProblem: string | null;
  readonly onReason: (reason: string) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly closeTo: string;
  /** Why nothing can be saved or sent at all. */
  readonly stopped: string | undefined;
  /** Why it is sent and not saved. */
  readonly explains: string | undefined;
}

function saveWord({ mode, isNew }: Pick<SavePanelProps, 'mode' | 'isNew'>): 'edit.save.save' | 'edit.save.propose' | 'edit.save.proposeNew' | 'edit.save.suggest' {
  if (mode === 'save') return 'edit.save.save';
  if (mode === 'suggest') return 'edit.save.suggest';
  return isNew ? 'edit.save.proposeNew' : 'edit.save.propose';
}

/** Why, save, and whether the draft is safe: always at the same place. */
export function SavePanel(props: SavePanelProps) {
  const t = useText();
  const { mode, changed, busy, draft, reason, reasonProblem, onReason, onSave, onDiscard, closeTo, stopped, explains } = props;
  return (
    <Section title={t('edit.save.heading')} className="edit-save">
      {explains !== undefined && <p className="small edit-explains">{explains}</p>}
      <div data-field="reason">
        <TextArea label={t('edit.save.why')} optional={mode !== 'propose'} isRequired={mode === 'propose'} description={t(mode === 'propose' ? 'edit.save.whyNeeded' : 'edit.save.whyHelp')} rows={2} value={reason} errorMessage={reasonProblem} onChange={onReason} />
      </div>
      <Button variant="primary" block isDisabled={!changed || busy || stopped !== undefined} why={stopped ?? (changed ? undefined : t('edit.save.nothing'))} aria-keyshortcuts="Control+S" onPress={onSave}>
        {t(saveWord(props))}
      </Button>
      {(changed || draft.kind !== 'none') && <DraftLine state={draft} />}
      <div className="edit-save-more">
        <LinkButton slim to={closeTo}>
          {t('edit.save.close')}
        </LinkButton>
        {changed && (
          <Button slim onPress={onDiscard}>
            {t('edit.save.discard')}
          </Button>
        )}
      </div>
      <p className="small muted">{t('edit.save.keys')}</p>
    </Section>
  );
}
