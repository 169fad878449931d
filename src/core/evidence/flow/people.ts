import { erasedMark } from '#core/shared/person.ts';

function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv');
}

/** False for an empty name and for one that has been erased: they stand for nobody. */
export function isSomebody(name: string): boolean {
  return plain(name) !== '' && plain(name) !== erasedMark;
}

/** Whether two names are one person's, however they are spaced and whatever their case. Nobody is the same as nobody. */
export function samePerson(a: string, b: string): boolean {
  return isSomebody(a) && plain(a) === plain(b);
}
