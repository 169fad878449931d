import type { ReactNode } from 'react';
import { noteSchema } from '#core/catalogue/intervention.ts';
import { interventionKinds, interventionStatuses, offeredStates } from '#core/catalogue/terms.ts';
import type { TextId } from '#renderer/text/index.ts';
import { useText } from '#renderer/text/useText.ts';
import { DescriptionField } from './DescriptionField.tsx';
import { AreaRow, CheckRow, ChoiceRow, DateRow, NumberRow, TermRow, TextRow, WordsRow, YesNoRow } from './Fields.tsx';
import { ListEditor } from './ListEditor.tsx';
import { newId } from './new-id.ts';
import { OfferList } from './OfferFields.tsx';
import { VerdictList } from './VerdictFields.tsx';

function Basic() {
  const t = useText();
  return (
    <>
      <TextRow path={['name']} label={t('entry.field.name')} isRequired />
      <div className="edit-row">
        <TextRow path={['abbreviation']} label={t('entry.field.abbreviation')} />
        <ChoiceRow path={['kind']} label={t('entry.field.kind')} choices={interventionKinds.map((value) => ({ value, label: t(`terms.kind.${value}`) }))} />
        <ChoiceRow path={['status']} label={t('entry.field.status')} choices={interventionStatuses.map((value) => ({ value, label: t(`terms.status.${value}`) }))} />
      </div>
      <WordsRow path={['aliases']} label={t('entry.field.aliases')} help={t('edit.help.aliases')} />
      <AreaRow path={['summary']} label={t('entry.field.summary')} help={t('edit.help.summary')} rows={2} />
      <DescriptionField />
    </>
  );
}

function ForWhom() {
  const t = useText();
  return (
    <>
      <AreaRow path={['targetGroup']} label={t('entry.field.targetGroup')} />
      <AreaRow path={['notFor']} label={t('entry.field.notFor')} help={t('edit.help.notFor')} />
      <fieldset className="edit-group">
        <legend>{t('entry.field.ages')}</legend>
        <p className="field-help">{t('edit.help.unknown')}</p>
        <div className="edit-row">
          <NumberRow path={['ages', 'min']} label={t('fields.min')} />
          <NumberRow path={['ages', 'max']} label={t('fields.max')} />
        </div>
      </fieldset>
      <TermRow path={['problemAreas']} label={t('entry.field.problemAreas')} list="problemAreas" />
      <TermRow path={['needs']} label={t('entry.field.needs')} list="needs" />
      <TermRow path={['riskFactors']} label={t('entry.field.riskFactors')} list="riskFactors" />
      <TermRow path={['protectiveFactors']} label={t('entry.field.protectiveFactors')} list="protectiveFactors" />
      <TermRow path={['preventionLevel']} label={t('entry.field.preventionLevel')} list="preventionLevels" selection="one" />
      <TermRow path={['setting']} label={t('entry.field.setting')} list="settings" selection="one" />
    </>
  );
}

function Offers() {
  const t = useText();
  return (
    <>
      <ChoiceRow path={['offeredHere']} label={t('entry.field.offeredHere')} choices={offeredStates.map((value) => ({ value, label: t(`terms.offered.${value}`) }))} />
      <OfferList />
    </>
  );
}

function Evidence() {
  const t = useText();
  return (
    <>
      <p className="form-text">{t('edit.help.verdicts')}</p>
      <VerdictList />
      <AreaRow path={['verdictsDiffer']} label={t('entry.field.verdictsDiffer')} rows={4} />
      <TermRow path={['methodGroups']} label={t('entry.field.methodGroups')} help={t('edit.help.groups')} list="methodGroups" />
    </>
  );
}

function Notes({ list }: { readonly list: 'experience' | 'localFollowUp' | 'youthView' }) {
  const t = useText();
  return (
    <fieldset className="edit-group">
      <legend>{t(`entry.field.${list}`)}</legend>
      <ListEditor path={[list]} itemLabel={t('edit.item.note')} addLabel={t('edit.notes.add')} make={() => noteSchema.parse({ id: newId(), text: '' })}>
        {(way) => (
          <>
            <AreaRow path={[...way, 'text']} label={t('fields.text')} />
            <div className="edit-row">
              <TextRow path={[...way, 'author']} label={t('fields.author')} />
              <DateRow path={[...way, 'date']} label={t('fields.date')} />
            </div>
            <TextRow path={[...way, 'source']} label={t('fields.source')} />
          </>
        )}
      </ListEditor>
    </fieldset>
  );
}

function Experience() {
  const t = useText();
  return (
    <>
      <p className="form-text">{t('edit.help.notes')}</p>
      <Notes list="experience" />
      <Notes list="youthView" />
      <Notes list="localFollowUp" />
    </>
  );
}

function Staff() {
  const t = useText();
  return (
    <fieldset className="edit-group">
      <legend>{t('entry.field.trainedStaff')}</legend>
      <p className="field-help">{t('edit.help.staff')}</p>
      <ListEditor path={['implementation', 'trainedStaff']} itemLabel={t('edit.item.person')} addLabel={t('edit.staff.add')} make={() => ({ name: '', unitId: null, until: null })}>
        {(way) => (
          <>
            <div className="edit-row">
              <TextRow path={[...way, 'name']} label={t('fields.personName')} />
              <DateRow path={[...way, 'until']} label={t('fields.until')} />
            </div>
            <TermRow path={[...way, 'unitId']} label={t('entry.field.unitId')} list="units" selection="one" />
          </>
        )}
      </ListEditor>
    </fieldset>
  );
}

function Implementation() {
  const t = useText();
  return (
    <>
      <TextRow path={['duration']} label={t('entry.field.duration')} />
      {(['manual', 'training', 'licence', 'supervision', 'fidelity'] as const).map((key) => (
        <AreaRow key={key} path={['implementation', key]} label={t(`entry.field.${key}`)} rows={2} />
      ))}
      <Staff />
    </>
  );
}

function Sources() {
  const t = useText();
  return (
    <>
      <ListEditor path={['sources']} itemLabel={t('edit.item.source')} addLabel={t('edit.sources.add')} none={t('entry.sources.none')} make={() => ({ url: null, title: '', isMethodGuide: false })}>
        {(way) => (
          <>
            <div className="edit-row">
              <TextRow path={[...way, 'title']} label={t('fields.title')} />
              <TextRow path={[...way, 'url']} label={t('fields.url')} nullable />
            </div>
            <CheckRow path={[...way, 'isMethodGuide']} label={t('fields.isMethodGuide')} />
          </>
        )}
      </ListEditor>
      <YesNoRow path={['verified']} label={t('entry.field.verified')} />
      <TextRow path={['legalBasis']} label={t('entry.field.legalBasis')} help={t('edit.help.legal')} />
      <YesNoRow path={['legalBasisVerified']} label={t('entry.field.legalBasisVerified')} />
    </>
  );
}

function AboutPage() {
  const t = useText();
  return (
    <>
      <TextRow path={['owner']} label={t('entry.field.owner')} />
      <div className="edit-row">
        <DateRow path={['reviewedAt']} label={t('entry.field.reviewedAt')} />
        <DateRow path={['reviewDueAt']} label={t('entry.field.reviewDueAt')} />
      </div>
      <WordsRow path={['tags']} label={t('entry.field.tags')} />
      <WordsRow path={['searchWords']} label={t('entry.field.searchWords')} help={t('edit.help.searchWords')} />
      <AreaRow path={['notes']} label={t('entry.field.notes')} />
    </>
  );
}

export interface FormSection {
  readonly id: string;
  readonly title: TextId;
  /** First steps of the ways to its fields. */
  readonly fields: readonly string[];
  readonly Body: () => ReactNode;
}

/** The form in the order of the entry page. */
export const formSections: readonly FormSection[] = [
  { id: 'grund', title: 'edit.section.basic', fields: ['name', 'abbreviation', 'kind', 'status', 'aliases', 'summary', 'description'], Body: Basic },
  { id: 'passar', title: 'edit.section.fit', fields: ['targetGroup', 'notFor', 'ages', 'problemAreas', 'needs', 'riskFactors', 'protectiveFactors', 'preventionLevel', 'setting'], Body: ForWhom },
  { id: 'utbud', title: 'edit.section.offers', fields: ['offeredHere', 'offers'], Body: Offers },
  { id: 'underlag', title: 'edit.section.evidence', fields: ['verdicts', 'verdictsDiffer', 'methodGroups'], Body: Evidence },
  { id: 'erfarenhet', title: 'edit.section.experience', fields: ['experience', 'youthView', 'localFollowUp'], Body: Experience },
  { id: 'genomforande', title: 'edit.section.implementation', fields: ['duration', 'implementation'], Body: Implementation },
  { id: 'kallor', title: 'edit.section.sources', fields: ['sources', 'verified', 'legalBasis', 'legalBasisVerified'], Body: Sources },
  { id: 'sidan', title: 'edit.section.page', fields: ['owner', 'reviewedAt', 'reviewDueAt', 'tags', 'searchWords', 'notes'], Body: AboutPage },
];
