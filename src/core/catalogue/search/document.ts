import type { Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { currentTermId, termCalled, termLabel } from '#core/shared/terms.ts';
import type { InterventionContent } from '../intervention.ts';
import type { InterventionKind, NeedsAssessment, SupplyForm } from '../terms.ts';
import type { FieldText, SearchDocument } from './engine.ts';

function texts(...parts: readonly (string | null)[]): FieldText[] {
  return parts.flatMap((text) => (text === null || text === '' ? [] : [{ text }]));
}

function labels(vocabulary: Vocabulary, list: VocabularyList, ids: readonly string[]): FieldText[] {
  return ids.flatMap((id) => {
    const current = currentTermId(vocabulary[list], id);
    return texts(...new Set([termLabel(vocabulary, list, id), termLabel(vocabulary, list, current)]));
  });
}

/** As `labels`, and the terms' other names: what a term was called before is still found. */
function allNames(vocabulary: Vocabulary, list: VocabularyList, ids: readonly string[]): FieldText[] {
  return [...labels(vocabulary, list, ids), ...otherNames(vocabulary, list, ids)];
}

/** Other names of the terms: found as a synonym, shown as the term. */
function otherNames(vocabulary: Vocabulary, list: VocabularyList, ids: readonly string[]): FieldText[] {
  return ids.flatMap((id) => {
    const term = vocabulary[list].find((one) => one.id === currentTermId(vocabulary[list], id));
    return (term?.alternatives ?? []).map((text) => ({ text, shown: term?.label ?? id }));
  });
}

/** What the provider is called in the offer, and what it is called today. */
function providerTexts(vocabulary: Vocabulary, name: string): FieldText[] {
  const term = name === '' ? null : termCalled(vocabulary.organisations, name);
  const all = [...texts(name), ...(term === null ? [] : allNames(vocabulary, 'organisations', [term.id]))];
  return all.filter((one, at) => all.findIndex((other) => other.text === one.text) === at);
}

function offerTexts(content: InterventionContent, vocabulary: Vocabulary): FieldText[] {
  return content.offers.flatMap((offer) => [
    ...providerTexts(vocabulary, offer.providerName),
    ...(offer.unitId === null ? [] : allNames(vocabulary, 'units', [offer.unitId])),
    ...texts(offer.howToApply, offer.contract?.framework ?? ''),
  ]);
}

/** What people call the fixed terms when they search; the reader is told the term itself. */
const kindWords: Readonly<Record<InterventionKind, FieldText>> = {
  intervention: { text: 'insats', shown: 'Insats' },
  assessment: { text: 'bedömningsmetod bedömningsinstrument skattningsformulär screening test', shown: 'Bedömningsmetod' },
  organisation: { text: 'organisationsform verksamhet mottagning team', shown: 'Organisationsform' },
  activity: { text: 'aktivitet öppen verksamhet', shown: 'Aktivitet' },
};
const supplyWords: Readonly<Record<SupplyForm, FieldText>> = {
  own: { text: 'egen regi egenregi egen verksamhet stadsdelen stadsdelsnämnden', shown: 'Egen' },
  committee: { text: 'socialnämnden stadsgemensam centralt', shown: 'Socialnämnd' },
  procured: { text: 'upphandlad upphandling ramavtal privat utförare avrop köpt', shown: 'Upphandlad' },
  region: { text: 'regionen landsting hälso- och sjukvården', shown: 'Region' },
  state: { text: 'staten statlig myndighet', shown: 'Staten' },
  joint: { text: 'samverkan gemensam', shown: 'Samverkan' },
};
const accessWords: Readonly<Record<NeedsAssessment, FieldText>> = {
  required: { text: 'behovsprövad biståndsbeslut bistånd', shown: 'Behovsprövad' },
  'not-required': { text: 'utan behovsprövning utan biståndsbeslut söka själv serviceinsats', shown: 'Utan behovsprövning' },
};

function supplyTexts({ offers }: InterventionContent): FieldText[] {
  const own = offers.some((offer) => offer.ownForm === 'contracted') ? [{ text: 'entreprenad', shown: 'Entreprenad' }] : [];
  const access = new Set(offers.flatMap((offer) => (offer.needsAssessment === null ? [] : [offer.needsAssessment])));
  return [...[...new Set(offers.map((offer) => offer.supplyForm))].map((form) => supplyWords[form]), ...own, ...[...access].sort().map((state) => accessWords[state])];
}

const one = (id: string | null): string[] => (id === null ? [] : [id]);

/** What may be found of an entry. Contacts are left out, and whom it is not for only lowers it. */
export function searchDocument(id: string, content: InterventionContent, vocabulary: Vocabulary): SearchDocument {
  const fields: SearchDocument['fields'] = {
    abbreviation: texts(content.abbreviation),
    name: texts(content.name),
    aliases: texts(...content.aliases),
    searchWords: texts(...content.searchWords),
    problemAreas: labels(vocabulary, 'problemAreas', content.problemAreas),
    synonyms: otherNames(vocabulary, 'problemAreas', content.problemAreas),
    tags: texts(...content.tags),
    needs: allNames(vocabulary, 'needs', content.needs),
    riskFactors: allNames(vocabulary, 'riskFactors', content.riskFactors),
    protectiveFactors: allNames(vocabulary, 'protectiveFactors', content.protectiveFactors),
    methodGroups: allNames(vocabulary, 'methodGroups', content.methodGroups),
    preventionLevel: allNames(vocabulary, 'preventionLevels', one(content.preventionLevel)),
    setting: allNames(vocabulary, 'settings', one(content.setting)),
    kind: [kindWords[content.kind]],
    supply: supplyTexts(content),
    targetGroup: texts(content.targetGroup),
    summary: texts(content.summary),
    offers: offerTexts(content, vocabulary),
    description: texts(content.description),
    verdicts: content.verdicts.flatMap((verdict) => texts(`${verdict.body} ${verdict.title}`.trim(), verdict.outcome)),
    legalBasis: texts(content.legalBasis),
  };
  return { id, fields, notFor: content.notFor };
}
