/// <reference path="./snowball-stemmers.d.ts" />
import { newStemmer } from 'snowball-stemmers';
import { fold, remembering } from './fold.ts';

const swedish = newStemmer('swedish');

/** The folded stem of a word as written: `ungdomarna` and `ungdomen` → `ungdom`. */
export const stem = remembering((text: string) => fold(swedish.stem(text.normalize('NFC').toLowerCase())).replace(/[^\p{L}\p{N}]/gu, ''));
