import { describe, expect, test } from 'vitest';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { offerSchema } from '#core/catalogue/offer.ts';
import { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { splitCompound } from '#core/catalogue/search/compound.ts';
import { explainPlace } from '#core/catalogue/search/explain-search.ts';
import { chooseFacets } from '#core/catalogue/search/facets.ts';
import { dismissMiss, withMiss, withoutUnfinished, type SearchMisses } from '#core/catalogue/search/misses.ts';
import { readQuery } from '#core/catalogue/search/query.ts';
import { searchCatalogue } from '#core/catalogue/search/search.ts';
import { slipCost, soundOf } from '#core/catalogue/search/sound.ts';
import { starterSynonyms } from '#core/catalogue/search/starter-synonyms.ts';
import { synonymGroupSchema } from '#core/catalogue/search/synonym-record.ts';
import { changesFor, groupsInForce } from '#core/catalogue/search/synonyms.ts';
import { generatedId } from '#test/support/generate.ts';
import { readStarter, starterRecords } from '#test/support/starter.ts';

const { vocabulary } = readStarter();
const { chosen } = chooseFacets({}, vocabulary);
const starter = new CatalogueIndex();
starter.sync(starterRecords(), vocabulary, '2026-11-22');

function indexOf(...entries: readonly Partial<InterventionContent>[]): CatalogueIndex {
  const index = new CatalogueIndex();
  index.sync(entries.map((fields, at) => ({ id: generatedId(at + 1), revision: 1, note: { at: '2026-11-01T08:00:00.000Z' }, data: { ...emptyIntervention(`Insats ${at + 1}`), ...fields } })), vocabulary, '2026-11-22');
  return index;
}

const hits = (index: CatalogueIndex, text: string) => searchCatalogue(index, { text, chosen, limit: 20, offset: 0 }, { favourites: new Set(), seenAt: null }).hits;
const names = (index: CatalogueIndex, text: string): string[] => hits(index, text).map((hit) => hit.entry.record.data.abbreviation || hit.entry.record.data.name);

test('fifteen years, cannabis and truancy put the family programmes and the cannabis programme where a caseworker looks', () => {
  expect(names(starter, '15 år cannabis skolkar').slice(0, 3).sort()).toEqual(['CPU', 'FFT', 'MST']);
  expect(names(starter, '15 år cannabis skolkar')[0]).toBe('FFT');
});

test('what a word counts among helps an entry without answering the word, and says so', () => {
  const index = indexOf({ name: 'Ett', problemAreas: ['narcotics'] }, { name: 'Två', problemAreas: ['cannabis'] });
  expect(hits(index, 'cannabis').map((hit) => [hit.entry.record.data.name, hit.matchesAll])).toEqual([['Två', true], ['Ett', false]]);
  expect(hits(index, 'cannabis')[1]?.why).toEqual([{ field: 'problemAreas', query: 'cannabis', matched: 'Narkotika', kind: 'synonym', oneWay: true }]);
  expect(hits(index, 'haschar').map((hit) => hit.matchesAll)).toContain(true);
});

test('an entry whose ages nobody has written stands between one for just the age and one for another', () => {
  const index = indexOf({ name: 'Ett', ages: { min: 5, max: 9 }, tags: ['snickeri'] }, { name: 'Två', tags: ['snickeri'] }, { name: 'Tre', ages: { min: 12, max: 17 }, tags: ['snickeri'] });
  expect(names(index, '15 år snickeri')).toEqual(['Tre', 'Två', 'Ett']);
});

test.each([
  ['a cra', 'A-CRA'], ['acra', 'A-CRA'], ['minimaria', 'Mini-Maria Stockholm'], ['jour hem', 'Jourhem'], ['familj råds lag', 'Familjerådslag'], ['fammiljerådslag', 'Familjerådslag'],
  ['familjeradslaget', 'Familjerådslag'], ['kontakperson', 'Kontaktperson'], ['terapi för familjen funktionell', 'FFT'], ['foster family', 'Familjehem'], ['fosterfamiljer', 'Familjehem'],
  ['aggresionsträning', 'ART'], ['skjola sosialtjänst polis fritid', 'SSPF'], ['mentorer i', 'MVP'], ['cannabisprog', 'CPU'], ['MULTISYSTEMISK', 'MST'],
])('"%s" gives %s first', (text, first) => {
  expect(names(starter, text)[0]).toBe(first);
});

describe('what an entry says about itself', () => {
  test('whom it is not for lowers it where something else finds it', () => {
    const index = indexOf({ name: 'Ett', summary: 'Stöd vid cannabisbruk.', notFor: 'Cannabisbruk som är nytt' }, { name: 'Två', summary: 'Stöd vid cannabisbruk.' });
    expect(names(index, 'cannabisbruk')).toEqual(['Två', 'Ett']);
  });

  test('how it is supplied can be asked for in words', () => {
    const offer = (supplyForm: string) => [offerSchema.parse({ id: 'a', supplyForm })];
    const index = indexOf({ name: 'Ett', offers: offer('own') }, { name: 'Två', offers: offer('procured') }, { name: 'Tre', offers: offer('committee') });
    expect([names(index, 'upphandlad')[0], names(index, 'egen regi')[0], names(index, 'socialnämnden')[0]]).toEqual(['Två', 'Ett', 'Tre']);
    expect(hits(index, 'ramavtal')[0]?.why).toEqual([{ field: 'supply', query: 'ramavtal', matched: 'Upphandlad', kind: 'synonym' }]);
  });

  test('a reason names the field, the word and how they are alike', () => {
    const why = (text: string) => hits(starter, text)[0]?.why[0];
    expect(why('fammiljerådslag')).toEqual({ field: 'name', query: 'fammiljerådslag', matched: 'Familjerådslag', kind: 'typo' });
    expect(why('fosterföräldrar')).toMatchObject({ field: 'searchWords', query: 'fosterföräldrar', kind: 'exact' });
    expect(why('fosterpappa')).toMatchObject({ query: 'fosterpappa', kind: 'synonym' });
    expect(why('bekymringssamtal')).toMatchObject({ field: 'name', kind: 'exact' });
  });

  test('the parts of a score multiply to it, and a word that finds nothing says so', () => {
    const explained = explainPlace(starter, '15 år cannabis qwxz', '6f9ab5a2-0002-4000-8000-000000000002');
    const { words, coverage, name, notFor, age } = explained?.parts ?? { words: 0, coverage: 0, name: 0, notFor: 0, age: 0 };
    expect(explained?.score).toBeCloseTo(words * coverage * name * notFor * age, 5);
    expect(explained?.words.map((word) => [word.query, word.why !== null])).toEqual([['cannabis', true], ['qwxz', false]]);
  });
});

describe('ages and age words', () => {
  test.each([
    ['tonåring', 13, 19], ['lågstadiet', 7, 9], ['gy 2', 17, 18], ['åk 7', 13, 14], ['årskurs 4-6', 10, 13], ['femton år', 15, 15], ['femtonåring', 15, 15], ['tjej 14', 14, 14], ['under 15 år', 0, 15],
    ['över 18 år', 18, 120], ['mellan 12 och 15', 12, 15], ['i nian', 15, 16], ['unga vuxna', 18, 25], ['spädbarn', 0, 1], ['15 ar', 15, 15], ['16+', 16, 120], ['hogstadiet', 13, 15],
  ])('"%s" is from %i to %i', (text, from, to) => {
    expect(readQuery(text).ages).toMatchObject([{ from, to }]);
  });

  test.each(['skolkat i två år', 'SFP 10-14', '48 timmar', '15', 'paragraf 12'])('"%s" is no age', (text) => {
    expect(readQuery(text).ages).toEqual([]);
  });
});

test.each([
  ['skolfranvaro', ['skol', 'franvaro']], ['familjebehandling', ['familje', 'behandling']], ['ungdomsmissbruk', ['ungdoms', 'missbruk']], ['narkotika', null], ['qwxzqwxz', null],
])('"%s" is made of %j', (word, parts) => {
  expect(splitCompound(word, () => false)).toEqual(parts);
});

test('a slip is cheaper the likelier it is', () => {
  expect(slipCost('familj', 'familj', 2)).toBe(0);
  expect(slipCost('fammilj', 'familj', 2)).toBeLessThan(slipCost('fabmilj', 'familj', 2));
  expect(slipCost('famlij', 'familj', 2)).toBeLessThan(1);
  expect(slipCost('xyzzy', 'familj', 2)).toBe(Number.POSITIVE_INFINITY);
  expect([soundOf('skjuta'), soundOf('sosialtjanst')]).toEqual([soundOf('sjuta'), soundOf('socialtjanst')]);
});

describe('synonyms', () => {
  test('that ship are whole: every id once, and fit to be saved', () => {
    expect(new Set(starterSynonyms.map((group) => group.id)).size).toBe(starterSynonyms.length);
    for (const group of starterSynonyms) expect(synonymGroupSchema.parse(group)).toEqual(group);
  });

  test('what a team changes is kept as changes, so that the rest follows the program', () => {
    const [first, second, ...rest] = starterSynonyms;
    if (first === undefined || second === undefined) throw new Error('too few groups');
    const own = { id: 'egen', words: ['snurran'], means: ['fft'], note: '' };
    const wanted = [{ ...second, words: [...second.words, 'nytt'] }, ...rest, own];
    const changes = changesFor(starterSynonyms, wanted);
    expect(changes).toEqual({ groups: [wanted[0], own], removed: [first.id] });
    expect(groupsInForce(starterSynonyms, changes)).toEqual(wanted);
    expect(changesFor(starterSynonyms, starterSynonyms)).toEqual({ groups: [], removed: [] });
  });

  test('take effect at once and leave nothing behind', () => {
    const index = new CatalogueIndex();
    index.sync(starterRecords(), vocabulary, '2026-11-22');
    expect(names(index, 'snurran')).toEqual([]);
    index.useSynonyms([...starterSynonyms, { id: 'egen', words: ['snurran'], means: ['funktionell familjeterapi'], note: '' }]);
    expect(names(index, 'snurran')[0]).toBe('FFT');
    index.useSynonyms(starterSynonyms);
    expect(names(index, 'snurran')).toEqual([]);
  });
});

describe('searches that found nothing', () => {
  const none: SearchMisses = { misses: [], dismissed: [] };
  const at = (second: number): string => `2026-11-22T08:00:${String(second).padStart(2, '0')}.000Z`;

  test('are kept once, written on to the end, counted when they come again', () => {
    const typed = ['zlur', 'zlurp', 'zlurpa'].reduce((known, text, second) => withMiss(known, { text, at: at(second), id: `m${second}` }), none);
    expect(typed.misses).toEqual([{ id: 'm0', text: 'zlurpa', count: 1, at: at(2) }]);
    expect(withMiss(typed, { text: 'Zlurpa', at: '2026-11-23T08:00:00.000Z', id: 'n' }).misses).toMatchObject([{ text: 'zlurpa', count: 2 }]);
  });

  test('are forgotten where they were only half written, and for good where they are dismissed', () => {
    const known = withMiss(none, { text: 'zlur', at: at(0), id: 'a' });
    expect(withoutUnfinished(known, 'zlurfamilj', at(3)).misses).toEqual([]);
    expect(withoutUnfinished(known, 'annat', at(3))).toBe(known);
    const dismissed = dismissMiss(known, 'a');
    expect(withMiss(dismissed, { text: 'ZLUR', at: at(9), id: 'b' })).toBe(dismissed);
  });

  test('are not kept where they are too short or hold an identity number', () => {
    expect(withMiss(none, { text: 'zl', at: at(0), id: 'a' })).toBe(none);
    expect(withMiss(none, { text: 'zlurpa 19900101-9802', at: at(0), id: 'a' })).toBe(none);
  });
});
