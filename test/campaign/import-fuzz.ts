export { fuzzImports } from '#test/support/import-fuzz.ts';
