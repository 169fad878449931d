import { documentOf, impactOf, type Postings } from './postings.ts';
import type { Matches } from './engine.ts';
import type { Alternative, Slot } from './slot.ts';

/** What an entry keeps that answers next to nothing of what was asked for. */
const leastCoverage = 0.05;
/** What another answer to the same word adds to the best: a programme for cannabis that also names cannabis among its problem areas. */
const besides = 0.25;
/** What a word that was not really asked for counts. */
const optionalCounts = 0.4;
/** What an entry keeps for each word that it says it is not for. */
const keptWhenNotFor = 0.5;

/** What a document's score is made of. */
export interface ScoreParts {
  readonly slots: readonly number[];
  readonly words: number;
  readonly coverage: number;
  readonly notFor: number;
}

/** Adds up what each document gets for each slot. The arrays are used again from search to search. */
export class Scores implements Matches {
  private total = new Float32Array(0);
  private covered = new Float32Array(0);
  private best = new Float32Array(0);
  private answered = new Uint8Array(0);
  private answersSlot = new Uint8Array(0);
  private stamp = new Uint32Array(0);
  private slotStamp = new Uint32Array(0);
  private slotTouched = new Uint32Array(0);
  private met = new Uint32Array(0);
  private lowest = new Float32Array(0);
  private meeting = 0;
  documents = new Uint32Array(0);
  size = 0;
  private search = 0;
  private slotNumber = 0;
  private asked = 0;
  private readonly postings: Postings;
  private readonly against: Postings;

  constructor(postings: Postings, against: Postings) {
    this.postings = postings;
    this.against = against;
  }

  private makeRoom(capacity: number): void {
    if (this.total.length >= capacity) return;
    const room = Math.max(capacity, Math.ceil(this.total.length * 1.5), 256);
    this.total = new Float32Array(room);
    this.covered = new Float32Array(room);
    this.best = new Float32Array(room);
    this.answered = new Uint8Array(room);
    this.answersSlot = new Uint8Array(room);
    this.stamp = new Uint32Array(room);
    this.slotStamp = new Uint32Array(room);
    this.slotTouched = new Uint32Array(room);
    this.documents = new Uint32Array(room);
    this.met = new Uint32Array(room);
    this.lowest = new Float32Array(room);
    this.meeting = 0;
    this.search = 0;
    this.slotNumber = 0;
  }

  /** Scores every document in which a slot is answered. */
  run(slots: readonly Slot[], capacity: number, onlySum = false): void {
    this.makeRoom(capacity);
    this.search += 1;
    this.size = 0;
    this.asked = slots.filter((slot) => !slot.isOptional).length;
    for (const slot of slots) this.addSlot(slot);
    if (onlySum) return;
    const all = this.toCover(slots);
    if (all > 0) this.applyCoverage(all);
    for (const slot of slots) this.lower(slot);
  }

  private toCover(slots: readonly Slot[]): number {
    return slots.reduce((sum, slot) => sum + (slot.isOptional || slot.alternatives.length === 0 ? 0 : slot.idf), 0);
  }

  /** How much of what was asked for the document answers, held back where some is lacking. */
  private coverage(document: number, all: number): number {
    const share = Math.min(1, (this.covered[document] as number) / all);
    return leastCoverage + (1 - leastCoverage) * Math.sqrt(share);
  }

  private addSlot(slot: Slot): void {
    this.slotNumber += 1;
    let touched = 0;
    for (const alternative of slot.alternatives) touched = this.addAlternative(alternative, slot, touched);
    for (let at = 0; at < touched; at += 1) {
      const document = this.slotTouched[at] as number;
      const gained = this.best[document] as number;
      if (this.stamp[document] !== this.search) {
        this.stamp[document] = this.search;
        this.total[document] = gained;
        this.answered[document] = 0;
        this.documents[this.size] = document;
        this.size += 1;
      } else this.total[document] = (this.total[document] as number) + gained;
      if (!slot.isOptional) this.answered[document] = (this.answered[document] as number) + (this.answersSlot[document] as number);
    }
  }

  /** The best alternative counts; how well the slot is covered is told by the first, which is worth most. */
  private addAlternative(alternative: Alternative, slot: Slot, before: number): number {
    const { stems, weight, kind } = alternative;
    const answers = alternative.isWider === true ? 0 : 1;
    const [first] = stems;
    if (first === undefined) return before;
    if (stems.length > 1) this.meet(stems);
    const { slotStamp, slotNumber, best, slotTouched, meeting, met, lowest, answersSlot } = this;
    const factor = weight * slot.idf * (slot.isOptional ? optionalCounts : 1);
    // Neither a guess at what was meant nor at what comes next is made surer by another guess.
    const adds = kind === 'typo' || kind === 'prefix' ? 0 : besides;
    const covers = slot.isOptional ? 0 : slot.idf * Math.sqrt(weight);
    const list = this.postings.list(first);
    const count = this.postings.count(first);
    let touched = before;
    for (let at = 0; at < count; at += 1) {
      const posting = list[at] as number;
      const document = documentOf(posting);
      if (stems.length > 1 && met[document] !== meeting) continue;
      const gained = factor * (stems.length > 1 ? (lowest[document] as number) : impactOf(posting));
      if (slotStamp[document] !== slotNumber) {
        slotStamp[document] = slotNumber;
        best[document] = gained;
        answersSlot[document] = answers;
        slotTouched[touched] = document;
        touched += 1;
        this.cover(document, covers);
      } else {
        const present = best[document] as number;
        if (answers === 1) answersSlot[document] = 1;
        best[document] = Math.max(present, gained) + adds * Math.min(present, gained);
      }
    }
    return touched;
  }

  /** Finds the documents that hold all of the stems, and the least that any of them counts there. */
  private meet(stems: readonly number[]): void {
    const { met, lowest } = this;
    for (const [round, stem] of stems.entries()) {
      const isFirst = round === 0;
      const before = this.meeting;
      this.meeting += 1;
      const list = this.postings.list(stem);
      const count = this.postings.count(stem);
      for (let at = 0; at < count; at += 1) {
        const posting = list[at] as number;
        const document = documentOf(posting);
        if (!isFirst && met[document] !== before) continue;
        const impact = impactOf(posting);
        lowest[document] = isFirst ? impact : Math.min(lowest[document] as number, impact);
        met[document] = this.meeting;
      }
    }
  }

  private cover(document: number, amount: number): void {
    this.covered[document] = (this.stamp[document] === this.search ? (this.covered[document] as number) : 0) + amount;
  }

  private applyCoverage(all: number): void {
    for (let at = 0; at < this.size; at += 1) {
      const document = this.documents[at] as number;
      this.total[document] = (this.total[document] as number) * this.coverage(document, all);
    }
  }

  /** Whom an entry is not for never brings it up, and lowers it where something else does. */
  private lower(slot: Slot): void {
    for (const { stems, weight } of slot.alternatives) {
      const [only] = stems;
      if (stems.length !== 1 || only === undefined || weight < keptWhenNotFor) continue;
      const list = this.against.list(only);
      for (let at = 0; at < this.against.count(only); at += 1) {
        const document = documentOf(list[at] as number);
        if (this.stamp[document] === this.search) this.total[document] = (this.total[document] as number) * keptWhenNotFor;
      }
    }
  }

  /** What each slot gives the document, and what the sum is multiplied by. Leaves the scores as `run` leaves them. */
  partsOf(document: number, slots: readonly Slot[], capacity: number): ScoreParts {
    const single = slots.map((slot) => {
      this.run([slot], capacity, true);
      return this.score(document);
    });
    this.run(slots, capacity, true);
    const words = this.score(document);
    this.run(slots, capacity);
    const all = this.toCover(slots);
    const coverage = this.stamp[document] === this.search && all > 0 ? this.coverage(document, all) : 1;
    const rest = words * coverage;
    return { slots: single, words, coverage, notFor: rest > 0 ? this.score(document) / rest : 1 };
  }

  score(document: number): number {
    return this.stamp[document] === this.search ? (this.total[document] as number) : 0;
  }

  hasAll(document: number): boolean {
    return this.stamp[document] === this.search && this.answered[document] === this.asked;
  }
}
