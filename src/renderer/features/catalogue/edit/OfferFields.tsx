import { contactSchema, offerSchema, type Offer } from '#core/catalogue/offer.ts';
import { needsAssessmentStates, supplyForms } from '#core/catalogue/terms.ts';
import { useText } from '#renderer/text/useText.ts';
import { fieldLabel, partLabel } from '../parts/conflict/index.ts';
import { CheckRow, ChoiceRow, DateRow, NumberRow, TermRow, TextRow, AreaRow, YesNoRow } from './Fields.tsx';
import { useForm } from './form.ts';
import { ListEditor } from './ListEditor.tsx';
import { newId } from './new-id.ts';
import type { Path } from './paths.ts';
import { ProviderRow } from './ProviderRow.tsx';

const at = (path: Path, ...steps: string[]): Path => [...path, ...steps];

/** Framework, first and last day and rank. With nothing in any of them there is no agreement. */
function ContractRows({ path }: { readonly path: Path }) {
  const t = useText();
  return (
    <fieldset className="edit-group">
      <legend>{t('entry.field.contract')}</legend>
      <div className="edit-row">
        <DateRow path={at(path, 'contract', 'from')} label={fieldLabel(t, 'from')} />
        <DateRow path={at(path, 'contract', 'to')} label={fieldLabel(t, 'to')} />
      </div>
      <div className="edit-row">
        <TextRow path={at(path, 'contract', 'framework')} label={fieldLabel(t, 'framework')} nullable />
        <NumberRow path={at(path, 'contract', 'rank')} label={fieldLabel(t, 'rank')} />
      </div>
    </fieldset>
  );
}

function CapacityRows({ path }: { readonly path: Path }) {
  const t = useText();
  return (
    <fieldset className="edit-group">
      <legend>{t('entry.offers.places')}</legend>
      <div className="edit-row">
        <NumberRow path={at(path, 'capacity', 'places')} label={t('entry.field.places')} />
        <DateRow path={at(path, 'capacity', 'asOf')} label={t('entry.field.asOf')} />
      </div>
      <div className="edit-row">
        <NumberRow path={at(path, 'wait', 'weeks')} label={t('entry.field.weeks')} />
        <DateRow path={at(path, 'wait', 'asOf')} label={t('entry.field.asOf')} />
      </div>
    </fieldset>
  );
}

function Contacts({ path }: { readonly path: Path }) {
  const t = useText();
  return (
    <fieldset className="edit-group">
      <legend>{t('entry.field.contacts')}</legend>
      <p className="field-help">{t('edit.help.contacts')}</p>
      <ListEditor path={at(path, 'contacts')} itemLabel={t('edit.item.contact')} addLabel={t('edit.contacts.add')} make={() => contactSchema.parse({ name: '' })}>
        {(way) => (
          <>
            <div className="edit-row">
              <TextRow path={at(way, 'name')} label={t('fields.personName')} />
              <TextRow path={at(way, 'role')} label={t('fields.role')} />
            </div>
            <div className="edit-row">
              <TextRow path={at(way, 'phone')} label={t('fields.phone')} />
              <TextRow path={at(way, 'email')} label={t('fields.email')} />
            </div>
            <CheckRow path={at(way, 'internal')} label={t('fields.internal')} />
          </>
        )}
      </ListEditor>
    </fieldset>
  );
}

function Documents({ path }: { readonly path: Path }) {
  const t = useText();
  return (
    <fieldset className="edit-group">
      <legend>{t('entry.field.documents')}</legend>
      <ListEditor path={at(path, 'documents')} itemLabel={t('edit.item.document')} addLabel={t('edit.documents.add')} make={() => ({ title: '', url: '' })}>
        {(way) => (
          <div className="edit-row">
            <TextRow path={at(way, 'title')} label={t('fields.title')} />
            <TextRow path={at(way, 'url')} label={t('fields.url')} />
          </div>
        )}
      </ListEditor>
    </fieldset>
  );
}

function OfferRows({ path, offer }: { readonly path: Path; readonly offer: Offer }) {
  const t = useText();
  return (
    <>
      <div className="edit-row">
        <ChoiceRow path={at(path, 'supplyForm')} label={t('entry.field.supplyForm')} choices={supplyForms.map((value) => ({ value, label: t(`terms.supplyForm.${value}`) }))} />
        {(offer.supplyForm === 'own' || offer.ownForm !== null) && (
          <ChoiceRow path={at(path, 'ownForm')} label={t('fields.ownForm')} none={t('terms.unknown')} choices={(['in-house', 'contracted'] as const).map((value) => ({ value, label: t(`terms.ownForm.${value}`) }))} />
        )}
      </div>
      {offer.supplyForm !== 'own' && <p className="field-help">{t('edit.help.others')}</p>}
      <TermRow path={at(path, 'responsibleBoardId')} label={t('entry.field.responsibleBoardId')} list="boards" selection="one" />
      <ProviderRow path={at(path, 'providerName')} />
      <TermRow path={at(path, 'unitId')} label={t('entry.field.unitId')} list="units" selection="one" />
      <ChoiceRow path={at(path, 'needsAssessment')} label={t('entry.field.needsAssessment')} none={t('terms.unknown')} choices={needsAssessmentStates.map((value) => ({ value, label: t(`terms.needsAssessment.${value}`) }))} />
      <AreaRow path={at(path, 'howToApply')} label={t('entry.field.howToApply')} rows={4} />
      <CapacityRows path={path} />
      <TextRow path={at(path, 'price')} label={t('entry.field.price')} help={t('edit.help.price')} />
      <ContractRows path={path} />
      <Contacts path={path} />
      <Documents path={path} />
      <div className="edit-row">
        <DateRow path={at(path, 'activeFrom')} label={t('entry.field.activeFrom')} />
        <DateRow path={at(path, 'activeTo')} label={t('entry.field.activeTo')} />
      </div>
      <YesNoRow path={at(path, 'verified')} label={t('fields.offerVerified')} />
      <CheckRow path={at(path, 'isExample')} label={t('entry.example')} />
    </>
  );
}

/** The local offers: who gives it here, under which board, and how to get it. */
export function OfferList() {
  const t = useText();
  const { names } = useForm();
  return (
    <ListEditor
      path={['offers']}
      itemLabel={t('entry.field.offers')}
      addLabel={t('edit.offers.add')}
      none={t('edit.offers.none')}
      make={() => offerSchema.parse({ id: newId(), supplyForm: 'own' })}
      nameOf={(item) => partLabel({ t, names }, `offers.${(item as Offer).id}`, [{ offers: [item as Offer] }]).replace(`${t('entry.field.offers')}, `, '')}
      folds
    >
      {(path, item) => <OfferRows path={path} offer={item as Offer} />}
    </ListEditor>
  );
}
