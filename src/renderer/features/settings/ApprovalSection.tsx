import type { TeamSettings } from '#core/shared/settings.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useMay } from '#renderer/ui/useMay.ts';
import { useSaveSettings } from './useSaveSettings.ts';

/** The way to take a person out of all that is kept. */
export function PurgeSection() {
  const t = useText();
  return (
    <Section id="gallra" title={t('settings.purge.title')}>
      <p className="form-text">{t('settings.purge.text')}</p>
      <p className="form-actions">
        <LinkButton icon="trash" to="/installningar/gallra">
          {t('settings.purge.button')}
        </LinkButton>
      </p>
    </Section>
  );
}

/** Whether a change needs two persons, and what that means for the rest. */
export function ApprovalSection({ team }: { readonly team: TeamSettings }) {
  const t = useText();
  const save = useSaveSettings();
  const { may, why } = useMay('approve');
  const problem = save.error === null ? null : failureTexts(failureOf(save.error));
  return (
    <Section id="godkannande" title={t('settings.approval.title')}>
      <div className="form-rows">
        <div>
          <Checkbox isSelected={team.requireApproval} isDisabled={!may} aria-describedby="godkannande-innebar" onChange={(requireApproval) => save.mutate({ team: { requireApproval } })}>
            {t('settings.approval.label')}
          </Checkbox>
          <div id="godkannande-innebar">
            <p className="field-help">{t('settings.approval.help')}</p>
            <p className="field-help">{t('settings.approval.rest')}</p>
            {!may && <p className="field-help strong">{why}</p>}
          </div>
          {problem !== null && (
            <p className="field-error" role="alert">
              {t(problem.what, problem.values)}. {t(problem.todo, problem.values)}
            </p>
          )}
        </div>
      </div>
      <p className="form-actions">
        <LinkButton icon="list" to="/katalog/forslag">
          {t('settings.approval.proposals')}
        </LinkButton>
        <LinkButton icon="folder" to="/katalog/arkiv">
          {t('settings.approval.archive')}
        </LinkButton>
      </p>
    </Section>
  );
}
