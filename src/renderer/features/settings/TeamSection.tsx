import type { TeamSettings } from '#core/shared/settings.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { AutosaveField } from './AutosaveField.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

const longestName = 200;
const longestNote = 2_000;

const usualIntervals = [6, 12, 18, 24];

/** How long an entry holds after a review. */
function ReviewInterval({ team }: { readonly team: TeamSettings }) {
  const t = useText();
  const save = useSaveSettings();
  const { readOnly } = useReadOnly();
  const choices = [...new Set([...usualIntervals, team.reviewMonths])].sort((a, b) => a - b);
  return (
    <Select
      label={t('settings.team.review')}
      description={t('settings.team.reviewHelp')}
      value={String(team.reviewMonths)}
      isDisabled={readOnly}
      choices={choices.map((months) => ({ value: String(months), label: t('settings.team.reviewMonths', { months }) }))}
      onChange={(months) => save.mutate({ team: { reviewMonths: Number(months) } })}
    />
  );
}

const usualAges = [36, 60, 84];

/** How the group grades: where non-randomised studies begin, and how long a level counts as current. */
function EvidenceRules({ team }: { readonly team: TeamSettings }) {
  const t = useText();
  const save = useSaveSettings();
  const { readOnly } = useReadOnly();
  const ages = [...new Set([...usualAges, team.evidenceMonths])].sort((a, b) => a - b);
  return (
    <Section id="evidens" title={t('settings.evidence.title')}>
      <div className="form-rows">
        <Select
          label={t('settings.evidence.start')}
          description={t('settings.evidence.startHelp')}
          value={team.nrsStart}
          isDisabled={readOnly}
          choices={(['high-with-robins-i', 'low'] as const).map((value) => ({ value, label: t(`settings.evidence.start.${value}`) }))}
          onChange={(nrsStart) => save.mutate({ team: { nrsStart } })}
        />
        <Select
          label={t('settings.evidence.months')}
          description={t('settings.evidence.monthsHelp')}
          value={String(team.evidenceMonths)}
          isDisabled={readOnly}
          choices={ages.map((months) => ({ value: String(months), label: t('settings.team.reviewMonths', { months }) }))}
          onChange={(months) => save.mutate({ team: { evidenceMonths: Number(months) } })}
        />
      </div>
    </Section>
  );
}

/** What the whole team shares, and the published catalogue. */
export function TeamSection({ team }: { readonly team: TeamSettings }) {
  const t = useText();
  const save = useSaveSettings();
  const { readOnly, why } = useReadOnly();
  return (
    <>
      <Section id="teamet" title={t('settings.team.title')} note={t('settings.team.note')}>
        <div className="form-rows">
          {readOnly && <p className="small muted">{why}</p>}
          <AutosaveField
            label={t('settings.team.district')}
            description={t('settings.team.districtHelp')}
            value={team.districtName}
            maxLength={longestName}
            isReadOnly={readOnly}
            onSave={(districtName) => save.mutateAsync({ team: { districtName } })}
          />
          <AutosaveField
            label={t('settings.team.note.label')}
            description={t('settings.team.note.help')}
            value={team.publishedNote}
            maxLength={longestNote}
            rows={3}
            isReadOnly={readOnly}
            onSave={(publishedNote) => save.mutateAsync({ team: { publishedNote } })}
          />
          <ReviewInterval team={team} />
        </div>
      </Section>
      <EvidenceRules team={team} />
      <Section id="listor" title={t('settings.lists.title')}>
        <p className="form-text">{t('settings.lists.text')}</p>
        <p className="form-actions">
          <LinkButton icon="list" to="/installningar/listor">
            {t('settings.lists.button')}
          </LinkButton>
        </p>
      </Section>
      <Section id="publicera" title={t('settings.publish.title')}>
        <p className="form-text">{t('settings.publish.text')}</p>
        {team.published !== null && (
          <p className="form-text muted">{t('settings.publish.last', { date: formatDay(team.published.at), name: team.published.by === '' ? 'none' : team.published.by })}</p>
        )}
        <p className="form-actions">
          <LinkButton icon="share" to="/katalog/publicera">
            {t('settings.publish.button')}
          </LinkButton>
          <LinkButton icon="down" to="/katalog/filer">
            {t('settings.files.button')}
          </LinkButton>
        </p>
      </Section>
    </>
  );
}
