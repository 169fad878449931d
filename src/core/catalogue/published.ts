import { termCalled } from '../shared/terms.ts';
import type { Term, Vocabulary } from '../shared/vocabulary.ts';
import type { InterventionContent, Note } from './intervention.ts';
import type { Offer } from './offer.ts';
import type { SynonymChanges } from './search/synonym-record.ts';
import type { InterventionStatus } from './terms.ts';
import type { Verdict } from './verdict.ts';

/**
 * What is ready to be read by all: what is offered, what is being phased out (marked so), and what is still under review (marked so).
 * Proposals and ended interventions stay in the team folder.
 */
export const publishedStatuses = ['offered', 'phasing-out', 'under-review'] as const satisfies readonly InterventionStatus[];

/** An entry as the published catalogue carries it; shaped so that the same search and the same views work on it. */
export interface PublishedEntry {
  readonly id: string;
  readonly revision: number;
  readonly note: { readonly at: string };
  readonly data: InterventionContent;
}

/** All that the published page knows. */
export interface PublishedCatalogue {
  readonly district: string;
  /** The day it was made. */
  readonly date: string;
  readonly note: string;
  readonly vocabulary: Vocabulary;
  /** What the team has changed of the synonyms that its search reads a text with. */
  readonly synonyms: SynonymChanges;
  readonly entries: readonly PublishedEntry[];
}

/** What is left out, so that a person can be told before publishing. */
export interface LeftOut {
  readonly entries: number;
  readonly internalContacts: number;
  readonly trainedStaff: number;
  readonly localFollowUp: number;
}

/** Ended offers are history; what starts later is told with its date. */
function isCurrent(offer: Offer, day: string): boolean {
  return offer.activeTo === null || offer.activeTo >= day;
}

function publicOffer(offer: Offer): Offer {
  return {
    id: offer.id,
    supplyForm: offer.supplyForm,
    ownForm: offer.ownForm,
    responsibleBoardId: offer.responsibleBoardId,
    providerName: offer.providerName,
    unitId: offer.unitId,
    needsAssessment: offer.needsAssessment,
    capacity: { places: offer.capacity.places, asOf: offer.capacity.asOf },
    wait: { weeks: offer.wait.weeks, asOf: offer.wait.asOf },
    price: offer.price,
    contract: offer.contract === null ? null : { from: offer.contract.from, to: offer.contract.to, framework: offer.contract.framework, rank: offer.contract.rank },
    howToApply: offer.howToApply,
    contacts: offer.contacts
      .filter((contact) => !contact.internal)
      .map(({ name, role, phone, email }) => ({ name, role, phone, email, internal: false })),
    documents: offer.documents.map(({ title, url }) => ({ title, url })),
    activeFrom: offer.activeFrom,
    activeTo: offer.activeTo,
    isExample: offer.isExample,
    verified: offer.verified,
  };
}

function publicVerdict(verdict: Verdict): Verdict {
  return {
    id: verdict.id,
    body: verdict.body,
    title: verdict.title,
    year: verdict.year,
    scope: verdict.scope,
    groupId: verdict.groupId,
    type: verdict.type,
    sourceType: verdict.sourceType,
    direction: verdict.direction,
    outcome: verdict.outcome,
    population: verdict.population,
    followUp: verdict.followUp,
    result: verdict.result,
    certainty: verdict.certainty,
    convertedFrom: verdict.convertedFrom,
    url: verdict.url,
    verified: verdict.verified,
    note: verdict.note,
  };
}

/** Notes go out without the name of who wrote them. */
function publicNote(note: Note): Note {
  return { id: note.id, text: note.text, author: '', date: note.date, source: note.source };
}

/**
 * The content that may leave the team folder. Every field is named here: what is added to the model later stays inside until someone decides otherwise.
 * Left out: owner, trained staff, contacts marked internal, local follow-up, authors of notes, where the entry came from.
 */
export function publicContent(content: InterventionContent, day: string): InterventionContent {
  const { implementation } = content;
  return {
    kind: content.kind,
    status: content.status,
    name: content.name,
    abbreviation: content.abbreviation,
    aliases: content.aliases,
    summary: content.summary,
    description: content.description,
    targetGroup: content.targetGroup,
    notFor: content.notFor,
    ages: { min: content.ages.min, max: content.ages.max },
    problemAreas: content.problemAreas,
    needs: content.needs,
    riskFactors: content.riskFactors,
    protectiveFactors: content.protectiveFactors,
    preventionLevel: content.preventionLevel,
    setting: content.setting,
    duration: content.duration,
    legalBasis: content.legalBasis,
    legalBasisVerified: content.legalBasisVerified,
    methodGroups: content.methodGroups,
    implementation: {
      manual: implementation.manual,
      training: implementation.training,
      licence: implementation.licence,
      supervision: implementation.supervision,
      trainedStaff: [],
      fidelity: implementation.fidelity,
    },
    offers: content.offers.filter((offer) => isCurrent(offer, day)).map(publicOffer),
    offeredHere: content.offeredHere,
    verdicts: content.verdicts.map(publicVerdict),
    verdictsDiffer: content.verdictsDiffer,
    experience: content.experience.map(publicNote),
    localFollowUp: [],
    youthView: content.youthView.map(publicNote),
    sources: content.sources.map(({ url, title, isMethodGuide }) => ({ url, title, isMethodGuide })),
    verified: content.verified,
    notes: content.notes,
    owner: '',
    reviewedAt: content.reviewedAt,
    reviewDueAt: content.reviewDueAt,
    tags: content.tags,
    searchWords: content.searchWords,
    origin: { starterVersion: null },
    archived: null,
  };
}

function publicTerms(terms: readonly Term[]): Term[] {
  return terms.map(({ id, label, alternatives, from, to, mergedInto, own, boardId }) => ({ id, label, alternatives, note: '', from, to, mergedInto, own, boardId }));
}

/** The terms named, and what they are part of today. */
function usedTerms(terms: readonly Term[], ids: readonly string[]): Term[] {
  const used = new Set(ids);
  for (const id of used) {
    const into = terms.find((term) => term.id === id)?.mergedInto;
    if (into !== null && into !== undefined) used.add(into);
  }
  return terms.filter((term) => used.has(term.id));
}

/** Term lists without our notes on them, and only the units and organisations that an offer names. */
function publicVocabulary(vocabulary: Vocabulary, entries: readonly PublishedEntry[]): Vocabulary {
  const offers = entries.flatMap((entry) => entry.data.offers);
  return {
    problemAreas: publicTerms(vocabulary.problemAreas),
    needs: publicTerms(vocabulary.needs),
    riskFactors: publicTerms(vocabulary.riskFactors),
    protectiveFactors: publicTerms(vocabulary.protectiveFactors),
    preventionLevels: publicTerms(vocabulary.preventionLevels),
    settings: publicTerms(vocabulary.settings),
    methodGroups: publicTerms(vocabulary.methodGroups),
    boards: publicTerms(vocabulary.boards),
    units: publicTerms(usedTerms(vocabulary.units, offers.flatMap((offer) => offer.unitId ?? []))),
    organisations: publicTerms(usedTerms(vocabulary.organisations, offers.flatMap((offer) => termCalled(vocabulary.organisations, offer.providerName)?.id ?? []))),
  };
}

export interface PublishRequest {
  readonly district: string;
  readonly note: string;
  /** The present day, `2026-11-22`. */
  readonly day: string;
  readonly vocabulary: Vocabulary;
  readonly synonyms?: SynonymChanges;
  readonly records: readonly { readonly id: string; readonly note: { readonly at: string }; readonly data: InterventionContent }[];
}

function isPublished({ status, archived }: InterventionContent): boolean {
  return archived === null && (publishedStatuses as readonly InterventionStatus[]).includes(status);
}

/** The published catalogue, sorted by name. */
export function publishedCatalogue({ district, note, day, vocabulary, synonyms = { groups: [], removed: [] }, records }: PublishRequest): PublishedCatalogue {
  const entries = records
    .filter((record) => isPublished(record.data))
    .map((record) => ({ id: record.id, revision: 1, note: { at: record.note.at }, data: publicContent(record.data, day) }))
    .sort((one, other) => one.data.name.localeCompare(other.data.name, 'sv'));
  return { district, date: day, note, vocabulary: publicVocabulary(vocabulary, entries), synonyms: { ...synonyms, groups: synonyms.groups.map((group) => ({ ...group, note: '' })) }, entries };
}

/** Counts of what stays inside. */
export function leftOut(contents: readonly InterventionContent[]): LeftOut {
  const published = contents.filter(isPublished);
  const sum = (count: (content: InterventionContent) => number): number => published.reduce((total, content) => total + count(content), 0);
  return {
    entries: contents.length - published.length,
    internalContacts: sum((content) => content.offers.reduce((total, offer) => total + offer.contacts.filter((contact) => contact.internal).length, 0)),
    trainedStaff: sum((content) => content.implementation.trainedStaff.length),
    localFollowUp: sum((content) => content.localFollowUp.length),
  };
}
