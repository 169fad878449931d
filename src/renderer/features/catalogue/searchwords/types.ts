import type { SynonymGroup } from '#core/catalogue/search/synonym-record.ts';
import type { client } from '#renderer/rpc/client.ts';

type Answer<P extends 'searchTry' | 'searchExplain' | 'searchMisses' | 'synonyms'> = Awaited<ReturnType<(typeof client.catalogue)[P]>>;

export type { SynonymGroup };
/** A group in force, and whether it came with the program. */
export type GroupInForce = Answer<'synonyms'>['groups'][number];
export type Trial = Answer<'searchTry'>;
export type TrialHit = Trial['hits'][number];
export type ReadWord = Trial['words'][number];
export type Explained = Answer<'searchExplain'>;
/** A search that found nothing: the text, how often and when last. */
export type Miss = Answer<'searchMisses'>['misses'][number];
