import { describe, expect, it } from 'vitest';
import { draftOf, groupOf, groupsToTry, groupsWith, newDraft, problemsOf, readDraft, withGroup, withWord, wordsIn } from '#renderer/features/catalogue/searchwords/group-form.ts';

const foster = { id: 'foster', words: ['fosterfamilj', 'familjehem'], means: [], note: '' };
const theft = { id: 'theft', words: ['snattar', 'stjäl'], means: ['kriminalitet'], note: 'Vardagsord.' };
const groups = [foster, theft];

describe('words typed in one field', () => {
  it.each([
    ['fosterfamilj, familjehem', ['fosterfamilj', 'familjehem']],
    ['  röker   på ;hasch\nweed,, ', ['röker på', 'hasch', 'weed']],
    ['Skolk, skolk, SKOLK', ['Skolk']],
    ['', []],
  ])('%j are %j', (text, words) => expect(wordsIn(text)).toEqual(words));
});

describe('a group that is written', () => {
  it('comes back as it was when it is opened and saved unchanged', () => {
    for (const group of groups) expect(groupOf(draftOf(group), group.id)).toEqual(group);
  });

  it('takes one more word, once, and a first word into a new form', () => {
    expect(withWord(null, 'skolk')).toEqual(newDraft(['skolk']));
    expect(withWord(draftOf(foster), 'fosterhem').words).toBe('fosterfamilj, familjehem, fosterhem');
    expect(withWord(draftOf(foster), 'Familjehem')).toEqual(draftOf(foster));
  });

  it('needs two words, or one word that leads somewhere', () => {
    expect(problemsOf(newDraft())).toEqual({ words: 'words-missing' });
    expect(problemsOf(newDraft(['skolk']))).toEqual({ words: 'words-one' });
    expect(problemsOf({ ...newDraft(['skolk']), oneWay: true })).toEqual({ means: 'means-missing' });
    expect(problemsOf({ ...newDraft(['skolk']), oneWay: true, means: 'skolfrånvaro' })).toEqual({});
    expect(problemsOf(newDraft(['skolk', 'skolfrånvaro']))).toEqual({});
    expect(problemsOf(newDraft(['a'.repeat(201), 'b']))).toEqual({ words: 'too-long' });
  });

  it('forgets where it led when its words are made to mean the same', () => {
    expect(groupOf({ ...draftOf(theft), oneWay: false }, 'theft').means).toEqual([]);
  });

  it('takes the place of its former self, or stands first', () => {
    const changed = { ...theft, words: ['snattar'] };
    expect(withGroup(groups, changed)).toEqual([foster, changed]);
    expect(withGroup(groups, { ...changed, id: 'new' }).map((one) => one.id)).toEqual(['new', 'foster', 'theft']);
  });

  it('is tried only when there is something to try', () => {
    expect(groupsToTry(groups, null)).toBeNull();
    expect(groupsToTry(groups, newDraft(['skolk']))).toBeNull();
    expect(groupsToTry(groups, newDraft(['skolk', 'skolfrånvaro']))).toHaveLength(3);
    expect(groupsToTry(groups, { ...draftOf(theft), words: 'snattar' })).toHaveLength(2);
  });
});

describe('looking among the groups', () => {
  it.each([
    ['', ['foster', 'theft']],
    ['krim', ['theft']],
    ['FAMILJEH', ['foster']],
    ['foster snattar', []],
    ['snattar krim', ['theft']],
  ])('%j finds %j', (typed, ids) => expect(groupsWith(groups, typed).map((one) => one.id)).toEqual(ids));
});

describe('a draft that was kept', () => {
  it('is read again, and rubbish is no draft', () => {
    const draft = { ...draftOf(theft), note: 'mitt i' };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('')).toBeNull();
    expect(readDraft('{')).toBeNull();
    expect(readDraft('null')).toBeNull();
    expect(readDraft('{"words":7}')).toEqual(newDraft());
  });
});
