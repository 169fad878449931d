export { isKnown, shownRows, type CompareRow, type ShownRows } from '#core/catalogue/compare.ts';
