import { useEffect, useMemo, useRef, useState } from 'react';
import { assessmentProblems } from '#core/evidence/flow/problems.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Segment } from '#renderer/ui/RadioGroup.tsx';
import { Announcer } from './Announcer.tsx';
import { AreaStep } from './AreaStep.tsx';
import { BeforeStep } from './BeforeStep.tsx';
import { ConflictStep } from './ConflictStep.tsx';
import { Crumb } from './Crumb.tsx';
import { FactsAside } from './FactsAside.tsx';
import { FormContext, useAssess, type AssessForm } from './form-context.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { Notices } from './Notices.tsx';
import type { Opened } from './opened.ts';
import { AreaAside, WholeAside } from './ProposalAside.tsx';
import { Rail } from './Rail.tsx';
import { SaveContext } from './save-context.ts';
import { SheetActions } from './SheetActions.tsx';
import { askedEntries, beforeStep, domainOf, entryNamed, shortName, stepNamed } from './steps.ts';
import { useFinish } from './useFinish.ts';
import { useKeeper, type Keeping } from './useKeeper.ts';
import { useKeys } from './useKeys.ts';
import { usePosition } from './usePosition.ts';
import { useShowAll } from './useShowAll.ts';
import { WholeStep } from './WholeStep.tsx';

/** Why this person cannot write here; undefined where they can. */
function useStopped(): string | undefined {
  const t = useText();
  const personal = useSettings().data?.personal;
  if (personal === undefined) return undefined;
  if (!personal.roles.includes('assessor')) return t('assess.stopped.role');
  return personal.name.trim() === '' ? t('assess.stopped.name') : undefined;
}

const noPaths: AssessForm['left'] = [];

/** The assessment as its parts see it: what is written, what follows from it, and what is open. */
function useForm(opened: Opened, keeping: Keeping): AssessForm {
  const position = usePosition();
  const [showAll, setShowAll] = useShowAll();
  const stopped = useStopped();
  const { template } = opened;
  const { content, change, save } = keeping;
  const outcome = useMemo(() => reviewOf(template, content), [template, content]);
  const problems = useMemo(() => assessmentProblems(template, content as Assessment, outcome), [template, content, outcome]);
  const step = stepNamed(template, position.step);
  const domain = domainOf(template, step);
  const entries = useMemo(() => (domain === null ? [] : askedEntries(domain, outcome, content)), [domain, outcome, content]);
  // What is open stays open when it is answered: the next question comes when one asks for it.
  const [first, setFirst] = useState<{ readonly step: string; readonly key: string | null } | null>(null);
  const named = entries.some((entry) => entry.key === position.key) ? position.key : null;
  const stays = first?.step === step && (first.key === null || entries.some((entry) => entry.key === first.key)) ? first.key : undefined;
  const open = named ?? (stays !== undefined ? stays : entryNamed(entries, content, null));
  if (named === null && stays === undefined) setFirst({ step, key: open });
  const go: AssessForm['go'] = (to, key = null) => {
    setFirst(null);
    position.go(to, key);
  };
  return { opened, template, content, outcome, problems, change, left: save.kind === 'saved' ? save.left : noPaths, stopped, step, domain, entries, open, go, showAll, setShowAll };
}

function ShowChoice() {
  const t = useText();
  const { showAll, setShowAll } = useAssess();
  return (
    <Segment
      className="show-choice"
      label={t('assess.show')}
      labelHidden
      choices={[
        { value: 'one', label: t('assess.show.one') },
        { value: 'all', label: t('assess.show.all') },
      ]}
      value={showAll ? 'all' : 'one'}
      onChange={(choice) => setShowAll(choice === 'all')}
    />
  );
}

/** What one reads to be able to answer, in training. */
function Material() {
  const t = useText();
  const { opened } = useAssess();
  const { item } = opened;
  const [isOpen, setOpen] = useState(opened.stored === null);
  if (item === null || (item.text === '' && item.instruction === '')) return null;
  return (
    <details className="material" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('assess.material')}</summary>
      {item.instruction !== '' && <p className="muted">{item.instruction}</p>}
      <div className="material-text">
        {item.text.split(/\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}

function titleOf(t: ReturnType<typeof useText>, { domain, step }: AssessForm): string {
  if (domain !== null) return shortName(domain);
  return t(step === beforeStep ? 'assess.before' : 'assess.whole');
}

export interface FormPageProps {
  readonly opened: Opened;
  /** Told once, when one that began here has been saved. */
  readonly onSaved?: ((id: string) => void) | undefined;
}

function useFirstSave(opened: Opened, { revision, id }: Keeping, onSaved: FormPageProps['onSaved']): void {
  const [isNew] = useState(opened.stored === null);
  const told = useRef(false);
  useEffect(() => {
    if (!isNew || told.current || id === null || revision === null) return;
    told.current = true;
    onSaved?.(id);
  }, [isNew, id, revision, onSaved]);
}

/** The guided form of one's own assessment while it is a draft. */
export function FormPage({ opened, onSaved }: FormPageProps) {
  const t = useText();
  const keeping = useKeeper(opened);
  useFirstSave(opened, keeping, onSaved);
  const form = useForm(opened, keeping);
  const finish = useFinish(keeping);
  const [help, setHelp] = useState(false);
  const me = useSettings().data?.personal.name ?? '';
  useKeys(form, () => setHelp(true));
  if (keeping.conflict !== null) return <ConflictStep template={form.template} conflict={keeping.conflict} onResolve={keeping.resolve} />;
  return (
    <FormContext value={form}>
      <SaveContext value={keeping}>
        <Crumb opened={opened} />
        <PageTitle
          aside={
            <span className="assess-tools">
              {opened.item !== null && <span className="example">{t('assess.training')}</span>}
              {form.domain !== null && form.domain.questions.length > 1 && <ShowChoice />}
              <Button slim variant="plain" onPress={() => setHelp(true)}>
                {t('assess.keys')}
              </Button>
            </span>
          }
        >
          {titleOf(t, form)}
        </PageTitle>
        <Notices opened={opened} keeping={keeping} stopped={form.stopped} sheet={keeping.id === null ? undefined : <SheetActions id={keeping.id} flush={keeping.flush} />} />
        <div className={form.step === beforeStep ? 'assess two' : 'assess'}>
          <Rail />
          <div className="assess-middle">
            <Material />
            {form.domain !== null ? <AreaStep domain={form.domain} /> : form.step === beforeStep ? <BeforeStep /> : <WholeStep onDone={finish.done} busy={finish.busy} />}
          </div>
          {form.domain !== null ? <AreaAside domain={form.domain} /> : form.step !== beforeStep && <WholeAside />}
          <FactsAside opened={opened} me={me} />
        </div>
        <Announcer />
        <KeyHelp template={form.template} isOpen={help} onClose={() => setHelp(false)} />
      </SaveContext>
    </FormContext>
  );
}
