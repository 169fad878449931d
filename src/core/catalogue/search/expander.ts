import { isComponent, splitCompound } from './compound.ts';
import type { Lexicon } from './lexicon.ts';
import type { Postings } from './postings.ts';
import { AlternativeSet, worth, type Alternative } from './slot.ts';
import { slipCost, soundOf } from './sound.ts';
import { stem } from './stem.ts';
import type { SynonymTarget, Synonyms } from './synonyms.ts';

/** Shorter words are not looked for inside others. */
const shortestInside = 3;
const shortestMisspelled = 3;
/** Of a word nobody knows, so much must be known for the rest to be let go. */
const shortestKnownEnd = 4;
/** Shorter ones that many words end in. */
const shortEnds: ReadonlySet<string> = new Set(['hem', 'rad']);
/** A shorter piece of a word is too often by chance a form of another. */
const shortestForm = 6;
/** What follows the last part of a compound and is only its inflection. */
const inflection = /^(?:a|ar|arna|ars|e|en|ens|er|erna|ers|et|ets|n|na|or|orna|r|s|t|ade|ande|at|are|ares)?$/;
/** Only so many beginnings are followed, the most common first. */
const mostBeginnings = 300;
const mostCorrections = 3;
const mostAlternatives = 400;
const mostRemembered = 2_000;
/** Words that are endings as well: `dom` is no part of `ungdom`, nor `ring` of `placering`. */
const alsoEndings: ReadonlySet<string> = new Set(['dom', 'ring', 'het', 'skap', 'sam', 'lig', 'ning', 'ling', 'and', 'ant', 'ens', 'del', 'ing', 'are', 'gang', 'ist', 'tet', 'nad']);
const likelySlip = worth.typo - worth.perSlip;

/** How much may be wrong with a word of this length. */
function slipsAllowed(length: number): number {
  if (length < 4) return 0.8;
  if (length < 8) return 1.2;
  return length < 13 ? 2.1 : 3;
}

/** Finds what a word may be answered by: its forms, compounds it is part of, parts it is made of, synonyms, and where nothing is known, what it was meant as. */
export class Expander {
  private readonly lexicon: Lexicon;
  private readonly postings: Postings;
  private readonly synonyms: Synonyms;
  private readonly expanded = new Map<string, readonly Alternative[]>();
  private readonly formsOf = new Map<string, readonly Alternative[]>();
  private readonly components = new Map<string, boolean>();
  private readonly isKnown = (word: string): boolean => this.lexicon.find(word) !== undefined || this.stemInUse(stem(word)) !== undefined;

  /** A word just as it is, of the catalogue or of the synonyms, or a longer form of one: what compounds are told apart into. */
  private readonly isUnderstood = (word: string): boolean => this.lexicon.holds(word) || (word.length >= shortestForm && this.isKnown(word));

  constructor(lexicon: Lexicon, postings: Postings, synonyms: Synonyms) {
    this.lexicon = lexicon;
    this.postings = postings;
    this.synonyms = synonyms;
  }

  /** Forgets what was worked out: the words have changed. */
  forget(): void {
    if (this.expanded.size + this.formsOf.size + this.components.size === 0) return;
    this.expanded.clear();
    this.formsOf.clear();
    this.components.clear();
  }

  private isComponent(piece: string): boolean {
    const known = this.components.get(piece);
    if (known !== undefined) return known;
    const made = isComponent(piece, this.isUnderstood);
    this.components.set(piece, made);
    return made;
  }

  private stemInUse(text: string): number | undefined {
    const found = this.lexicon.findStem(text);
    return found !== undefined && this.postings.count(found) > 0 ? found : undefined;
  }

  /** True where the catalogue or a synonym holds the word in some form. */
  knows(term: string): boolean {
    return this.isKnown(term) || this.synonyms.targets.has(stem(term));
  }

  /** The word's own forms, the root it shares with others, and compounds of it. */
  private forms(term: string, set: AlternativeSet): void {
    const own = this.stemInUse(stem(term));
    const exact = this.lexicon.find(term) !== undefined;
    if (own !== undefined) set.add({ stems: [own], weight: exact ? worth.exact : worth.stem, kind: exact ? 'exact' : 'stem', via: '' });
    for (const sibling of this.lexicon.sharingRoot(stem(term))) {
      if (sibling !== own && this.postings.count(sibling) > 0) set.add({ stems: [sibling], weight: worth.root, kind: 'stem', via: '' });
    }
    this.compounds(term, set);
  }

  /** Compounds that the word is the first, last or a middle part of. */
  private compounds(term: string, set: AlternativeSet): void {
    const key = stem(term);
    if (key.length < shortestInside) return;
    const known = this.isKnown(term);
    for (const word of this.lexicon.startingWith(key)) this.asFirstPart(word, key, set);
    if (!alsoEndings.has(key)) for (const word of this.lexicon.containing(key)) this.asLaterPart(word, key, { set, known });
  }

  private asFirstPart(word: number, key: string, set: AlternativeSet): void {
    const text = this.lexicon.text(word);
    const rest = text.slice(key.length);
    if (rest.length < shortestInside || inflection.test(rest)) return;
    const linked = /^[seou]/.test(rest) ? rest.slice(1) : '';
    if (this.isComponent(rest) || this.isComponent(linked)) set.add({ stems: [this.lexicon.stemOfWord(word)], weight: worth.firstPart, kind: 'compound', via: '' });
  }

  private asLaterPart(word: number, key: string, { set, known }: { set: AlternativeSet; known: boolean }): void {
    const text = this.lexicon.text(word);
    const at = text.lastIndexOf(key);
    const stems = [this.lexicon.stemOfWord(word)];
    const before = text.slice(0, at);
    const after = text.slice(at + key.length);
    const whole = this.isComponent(before);
    if (whole && inflection.test(after)) set.add({ stems, weight: worth.lastPart, kind: 'compound', via: '' });
    else if (whole && this.isComponent(after.replace(/^[seou](?=.{3})/, ''))) set.add({ stems, weight: worth.innerPart, kind: 'compound', via: '' });
    else if (key.length > shortestInside + (known ? 1 : 0)) set.add({ stems, weight: worth.infix, kind: 'infix', via: '' });
  }

  /** Words that begin as the word does: the closer to the whole, the more they are worth. */
  private beginnings(term: string, factor: number, set: AlternativeSet): void {
    const found = this.lexicon.startingWith(term).map((word) => ({ text: this.lexicon.text(word), stem: this.lexicon.stemOfWord(word) }));
    const common = found.length <= mostBeginnings ? found : found.sort((a, b) => this.postings.count(b.stem) - this.postings.count(a.stem) || (a.text < b.text ? -1 : 1)).slice(0, mostBeginnings);
    for (const one of common) {
      if (one.text === term) continue;
      const weight = (worth.prefixLeast + (worth.prefixMore * term.length) / one.text.length) * factor;
      set.add({ stems: [one.stem], weight, kind: 'prefix', via: '' });
    }
  }

  /** All parts of a compound together: `familjebehandling` is also `behandling för familjer`. */
  private parts(term: string, set: AlternativeSet): void {
    const parts = splitCompound(term, this.isUnderstood);
    if (parts === null) return;
    const stems = parts.map((part) => this.stemInUse(stem(part)) ?? this.stemInUse(stem(part.slice(0, -1))));
    if (stems.every((one) => one !== undefined)) set.add({ stems, weight: worth.allParts, kind: 'compound', via: '' });
  }

  private allForms(term: string): readonly Alternative[] {
    const known = this.formsOf.get(term);
    if (known !== undefined) return known;
    const set = new AlternativeSet();
    this.forms(term, set);
    const made = [...set];
    this.formsOf.set(term, made);
    return made;
  }

  /** What the synonyms of a word or phrase look for, told by their own words. */
  addSynonyms(key: string, set: AlternativeSet): void {
    const isSubject = this.synonyms.subjects.has(key) && this.stemInUse(key) !== undefined;
    for (const target of this.synonyms.targets.get(key) ?? []) this.addTarget(target, set, isSubject && target.meant);
  }

  private addTarget({ stems, text, meant }: SynonymTarget, set: AlternativeSet, isWider: boolean): void {
    const worthOfMeaning = isWider ? worth.wider : worth.meant;
    const factor = meant ? worthOfMeaning : worth.synonym;
    const as = { kind: 'synonym', via: text, isOneWay: meant, isWider } as const;
    if (stems.length === 1 && stems[0] !== undefined) {
      set.addAll(this.allForms(stems[0]), factor, as);
      return;
    }
    const found = stems.map((one) => this.stemInUse(one));
    if (found.every((one) => one !== undefined)) set.add({ stems: found, weight: factor, ...as });
  }

  /** What a word nobody knows was meant as: words few slips away, or that sound the same. */
  private corrections(term: string): { readonly word: number; readonly weight: number }[] {
    if (term.length < shortestMisspelled) return [];
    const allowed = slipsAllowed(term.length);
    const sound = soundOf(term);
    const near = this.lexicon.near(term, Math.ceil(allowed)).flatMap((word) => {
      const text = this.lexicon.text(word);
      const cost = slipCost(term, text, allowed);
      const weight = Math.max(cost === Number.POSITIVE_INFINITY ? 0 : worth.typo - worth.perSlip * cost, soundOf(text) === sound && term.length > shortestMisspelled ? worth.sameSound : 0);
      return weight > 0 ? [{ word, text, weight }] : [];
    });
    near.sort((a, b) => b.weight - a.weight || this.rank(b.word) - this.rank(a.word) || (a.text < b.text ? -1 : 1));
    const best = near[0]?.weight ?? 0;
    return near.filter(({ weight }) => weight > best - worth.perSlip * 0.7).slice(0, mostCorrections);
  }

  private rank(word: number): number {
    return this.postings.count(this.lexicon.stemOfWord(word));
  }

  private asMisspelled(term: string, set: AlternativeSet): void {
    for (const { word, weight } of this.corrections(term)) {
      const meant = this.lexicon.text(word);
      const answers = new AlternativeSet();
      this.forms(meant, answers);
      this.addSynonyms(stem(meant), answers);
      set.addAll(answers, weight, { kind: 'typo', via: meant });
    }
  }

  /** The longest beginning that other words share, down to two thirds of the word. */
  private asSharedBeginning(term: string, set: AlternativeSet): void {
    for (let length = term.length - 1; length >= Math.max(4, Math.ceil((term.length * 2) / 3)); length -= 1) {
      const found = this.lexicon.startingWith(term.slice(0, length));
      if (found.length === 0) continue;
      for (const word of found) set.add({ stems: [this.lexicon.stemOfWord(word)], weight: worth.sameBeginning, kind: 'infix', via: '' });
      return;
    }
  }

  /** Everything that answers the word. `typing` is true for a word that may not be finished. */
  expand(term: string, typing: boolean): readonly Alternative[] {
    const key = typing ? `${term}…` : term;
    const done = this.expanded.get(key);
    if (done !== undefined) return done;
    if (this.expanded.size >= mostRemembered) this.forget();
    const made = this.work(term, typing);
    this.expanded.set(key, made);
    return made;
  }

  private work(term: string, typing: boolean): readonly Alternative[] {
    const set = new AlternativeSet();
    const known = this.knows(term);
    this.forms(term, set);
    this.addSynonyms(stem(term), set);
    if (typing) this.beginnings(term, 1, set);
    else if (!known && term.length > 1) this.beginnings(term, 0.9, set);
    if (known && term.length > 6) this.parts(term, set);
    if (set.isEmpty || (!known && !typing)) this.asMisspelled(term, set);
    if (set.isEmpty) this.asSharedBeginning(term, set);
    return this.best(set);
  }

  /** The best, the more common first where as good: a word with thousands of compounds is answered by the telling ones. */
  private best(set: AlternativeSet): readonly Alternative[] {
    const all = [...set];
    const common = ({ stems }: Alternative): number => this.postings.count(stems[0] as number);
    const shown = ({ stems }: Alternative): string => this.lexicon.stemText(stems[0] as number);
    all.sort((a, b) => b.weight - a.weight || common(b) - common(a) || (shown(a) < shown(b) ? -1 : 1));
    return all.length > mostAlternatives ? all.slice(0, mostAlternatives) : all;
  }

  /** The parts of a compound that is not known as a whole, or the end or beginning of it that is; null where it is known, or no compound. */
  unknownCompound(term: string): readonly string[] | null {
    if (this.knows(term) || this.lexicon.startingWith(term).length > 0) return null;
    // Rather a word one letter away: `familjterapi` is a slip of the keys, not of the thought.
    const best = this.corrections(term)[0]?.weight ?? 0;
    if (best >= likelySlip) return null;
    return splitCompound(term, this.isUnderstood) ?? (best > 0 ? null : this.knownEnd(term));
  }

  /** The longest end, or else beginning, that is a word: of `respitfamilj` at least `familj`. */
  private knownEnd(term: string): readonly string[] | null {
    for (let length = term.length - shortestInside; length >= shortestInside; length -= 1) {
      const end = term.slice(-length);
      if (length >= shortestKnownEnd ? this.lexicon.holds(end) : shortEnds.has(end)) return [end];
      const beginning = term.slice(0, length);
      if (length > shortestKnownEnd && this.lexicon.holds(beginning)) return [beginning];
    }
    return null;
  }
}
