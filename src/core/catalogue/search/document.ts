import type { Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { currentTermId, termLabel } from '#core/shared/terms.ts';
import type { InterventionContent } from '../intervention.ts';
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

/** Other names of the terms: found as a synonym, shown as the term. */
function otherNames(vocabulary: Vocabulary, list: VocabularyList, ids: readonly string[]): FieldText[] {
  return ids.flatMap((id) => {
    const term = vocabulary[list].find((one) => one.id === currentTermId(vocabulary[list], id));
    return (term?.alternatives ?? []).map((text) => ({ text, shown: term?.label ?? id }));
  });
}

function offerTexts(content: InterventionContent, vocabulary: Vocabulary): FieldText[] {
  return content.offers.flatMap((offer) =>
    texts(offer.providerName, offer.unitId === null ? '' : termLabel(vocabulary, 'units', offer.unitId), offer.howToApply, offer.contract?.framework ?? ''),
  );
}

const one = (id: string | null): string[] => (id === null ? [] : [id]);

/** What may be found of an entry. `notFor` and contacts are left out: neither should bring the entry up. */
export function searchDocument(id: string, content: InterventionContent, vocabulary: Vocabulary): SearchDocument {
  const fields: SearchDocument['fields'] = {
    abbreviation: texts(content.abbreviation),
    name: texts(content.name),
    aliases: texts(...content.aliases),
    searchWords: texts(...content.searchWords),
    problemAreas: labels(vocabulary, 'problemAreas', content.problemAreas),
    synonyms: otherNames(vocabulary, 'problemAreas', content.problemAreas),
    tags: texts(...content.tags),
    needs: labels(vocabulary, 'needs', content.needs),
    riskFactors: labels(vocabulary, 'riskFactors', content.riskFactors),
    protectiveFactors: labels(vocabulary, 'protectiveFactors', content.protectiveFactors),
    methodGroups: labels(vocabulary, 'methodGroups', content.methodGroups),
    preventionLevel: labels(vocabulary, 'preventionLevels', one(content.preventionLevel)),
    setting: labels(vocabulary, 'settings', one(content.setting)),
    targetGroup: texts(content.targetGroup),
    summary: texts(content.summary),
    offers: offerTexts(content, vocabulary),
    description: texts(content.description),
    verdicts: content.verdicts.flatMap((verdict) => texts(`${verdict.body} ${verdict.title}`.trim(), verdict.outcome)),
    legalBasis: texts(content.legalBasis),
  };
  return { id, fields };
}
