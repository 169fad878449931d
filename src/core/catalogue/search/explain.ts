import { fieldShapes, searchFields, type FieldText, type SearchDocument, type SearchField, type Why, type WhyKind } from './engine.ts';
import { words, wordsAndParts, type Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Alternative, Slot } from './slot.ts';
import { stem } from './stem.ts';

/** Fields whose whole text is shown as the match; in the others only the word is. */
const shownWhole: ReadonlySet<SearchField> = new Set(
  (['abbreviation', 'name', 'aliases', 'searchWords', 'problemAreas', 'synonyms', 'tags', 'needs', 'riskFactors', 'protectiveFactors', 'methodGroups', 'preventionLevel', 'setting', 'kind', 'supply'] as const),
);
const byWeight = [...searchFields].sort((a, b) => fieldShapes[b].weight - fieldShapes[a].weight);

/** Where a slot was answered in a document. */
export interface Answer {
  readonly field: SearchField;
  readonly matched: string;
  readonly alternative: Alternative;
  /** Field weight times alternative's. */
  readonly strength: number;
}

/** The best place in the document for each of the slot's stems. */
function answersIn(field: SearchField, texts: readonly FieldText[], byStem: ReadonlyMap<string, Alternative>): Answer[] {
  const answers: Answer[] = [];
  for (const { text, shown } of texts) {
    for (const token of wordsAndParts(text)) {
      const alternative = byStem.get(stem(token.term));
      if (alternative === undefined) continue;
      answers.push({ field, matched: shown ?? (shownWhole.has(field) ? text : token.text), alternative, strength: alternative.weight * fieldShapes[field].weight });
    }
  }
  return answers;
}

/** The alternatives by stem, the best for each. One that asks for several stems counts only where the document holds them all. */
function alternativesByStem(slot: Slot, document: SearchDocument, lexicon: Lexicon): Map<string, Alternative> {
  const byStem = new Map<string, Alternative>();
  let held: ReadonlySet<string> | null = null;
  for (const alternative of slot.alternatives) {
    const texts = alternative.stems.map((one) => lexicon.stemText(one));
    if (texts.length > 1) {
      held ??= new Set(searchFields.flatMap((field) => (document.fields[field] ?? []).flatMap(({ text }) => wordsAndParts(text).map((token) => stem(token.term)))));
      if (!texts.every((text) => held?.has(text))) continue;
    }
    // The longest tells most of what was found: `lämna gäng`, not `i`.
    const told = [...texts].sort((a, b) => b.length - a.length)[0] ?? '';
    if (!byStem.has(told)) byStem.set(told, alternative);
  }
  return byStem;
}

/** Where the slot is answered best in the document; null where it is not. */
export function bestAnswer(slot: Slot, document: SearchDocument, lexicon: Lexicon): Answer | null {
  const byStem = alternativesByStem(slot, document, lexicon);
  const heaviest = slot.alternatives[0]?.weight ?? 0;
  let best: Answer | null = null;
  for (const field of byWeight) {
    if (best !== null && best.strength >= heaviest * fieldShapes[field].weight) break;
    for (const answer of answersIn(field, document.fields[field] ?? [], byStem)) if (best === null || answer.strength > best.strength) best = answer;
  }
  return best;
}

function holds(text: string, asked: readonly Token[]): boolean {
  const terms = new Set(wordsAndParts(text).map((token) => token.term));
  return asked.every((token) => terms.has(token.term));
}

function holdsStem(text: string, asked: readonly Token[]): boolean {
  const stems = new Set(wordsAndParts(text).map((token) => stem(token.term)));
  return asked.some((token) => stems.has(stem(token.term)));
}

function kindOf(slot: Slot, { field, matched, alternative }: Answer): WhyKind {
  const asked = words(slot.text);
  if (alternative.via === '' && field !== 'synonyms' && holds(matched, asked)) return 'exact';
  if (field === 'synonyms' && alternative.kind !== 'typo') return 'synonym';
  if (alternative.kind !== 'exact') return alternative.kind;
  // A term found by another of its names.
  return shownWhole.has(field) && !holdsStem(matched, asked) ? 'synonym' : 'stem';
}

/** How the slot was answered, in the words a reader is given. A word that stands as it was written is `exact` whatever led to it. */
export function whyOf(slot: Slot, answer: Answer): Why {
  const kind = kindOf(slot, answer);
  const why = { field: answer.field === 'synonyms' ? 'problemAreas' : answer.field, query: slot.text, matched: answer.matched, kind };
  return kind === 'synonym' && answer.alternative.isOneWay === true ? { ...why, oneWay: true } : why;
}
