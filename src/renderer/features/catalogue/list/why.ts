import type { SearchHit } from '#api/catalogue/contract.ts';

type Why = SearchHit['why'][number];

/** One reason, ready to draw: words before the mark, the marked words, and what it was read from where that differs. */
export interface Reason {
  readonly key: string;
  readonly field: 'name' | 'searchName' | 'topic' | 'text' | 'other' | 'age';
  readonly matched: string;
  readonly relation: 'same' | 'synonym' | 'counts' | 'typo' | 'part';
  readonly query: string;
}

const fieldGroup: Record<string, Reason['field']> = {
  name: 'name',
  abbreviation: 'name',
  aliases: 'searchName',
  searchWords: 'searchName',
  problemAreas: 'topic',
  preventionLevel: 'topic',
  setting: 'topic',
  methodGroups: 'topic',
  needs: 'topic',
  riskFactors: 'topic',
  protectiveFactors: 'topic',
  tags: 'topic',
  summary: 'text',
  description: 'text',
  targetGroup: 'text',
  ages: 'age',
};

const relationOfKind: Record<Why['kind'], Reason['relation']> = {
  exact: 'same',
  stem: 'same',
  prefix: 'same',
  age: 'same',
  synonym: 'synonym',
  typo: 'typo',
  compound: 'part',
  infix: 'part',
};

function relationOf({ kind, oneWay }: Why): Reason['relation'] {
  return oneWay === true ? 'counts' : relationOfKind[kind];
}

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');

/** At most `most` reasons, age first, one per marked text, each saying how it relates to what was typed. */
export function reasonsOf(why: readonly Why[], most = 4): Reason[] {
  const seen = new Set<string>();
  const reasons: Reason[] = [];
  const byAge = [...why].sort((a, b) => Number(b.kind === 'age') - Number(a.kind === 'age'));
  for (const one of byAge) {
    const key = folded(one.matched);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const relation = folded(one.query) === key ? 'same' : relationOf(one);
    reasons.push({ key, field: fieldGroup[one.field] ?? 'other', matched: one.matched, relation, query: one.query });
  }
  return reasons.slice(0, most);
}

/** Which words of the text to mark: those that were typed where they stand in it, otherwise all of it. */
export function markedIn(text: string, { relation, query }: Pick<Reason, 'relation' | 'query'>): string {
  return (relation === 'same' || relation === 'part') && query.trim() !== '' && folded(text).includes(folded(query)) ? query : text;
}

/** A text without the words that one token of the interpretation stands for. */
export function withoutToken(text: string, token: string): string {
  const at = folded(text).indexOf(folded(token));
  if (at < 0) return text;
  return `${text.slice(0, at)} ${text.slice(at + token.length)}`.replace(/\s+/g, ' ').trim();
}

/** What a typed word was read as, where all that it found was another word for the same thing: skolkar, skolfrånvaro. */
export function synonymsOf(hits: readonly Pick<SearchHit, 'why'>[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  const literal = new Set<string>();
  for (const one of hits.flatMap((hit) => hit.why)) {
    if (one.kind === 'synonym') read.set(folded(one.query), folded(one.matched));
    else literal.add(folded(one.query));
  }
  for (const word of literal) read.delete(word);
  return read;
}
