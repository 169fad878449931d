import { facetNames, type Chosen, type FacetCount, type FacetName, type Profile } from './facets.ts';

/** Facet values as numbers, so that a hit is counted without looking at a text. */
export class FacetCodes {
  private readonly codes = new Map<string, number>();
  readonly values: string[] = [];
  /** Which facet a code belongs to, by its place in `facetNames`. */
  readonly facetOf: number[] = [];

  codeOf(facet: FacetName, value: string): number {
    const key = `${facet} ${value}`;
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.codes.set(key, code);
    this.values.push(value);
    this.facetOf.push(facetNames.indexOf(facet));
    return code;
  }

  /** The codes of everything an entry is. */
  of({ facets }: Profile): readonly number[] {
    return facetNames.flatMap((name) => facets[name].map((value) => this.codeOf(name, value)));
  }
}

/** Counts each facet over the entries that pass all *other* facets, so that a count says what choosing the value gives. */
export class FacetCounter {
  private readonly counts: Uint32Array;
  private readonly isChosen: Uint8Array;
  private readonly required: number;
  private readonly table: FacetCodes;
  private readonly chosen: Chosen;

  constructor(table: FacetCodes, chosen: Chosen) {
    this.table = table;
    this.chosen = chosen;
    const wanted = facetNames.flatMap((name) => chosen[name].map((value) => table.codeOf(name, value)));
    this.required = facetNames.reduce((mask, name, facet) => (chosen[name].length > 0 ? mask | (1 << facet) : mask), 0);
    this.counts = new Uint32Array(table.values.length);
    this.isChosen = new Uint8Array(table.values.length);
    for (const code of wanted) this.isChosen[code] = 1;
  }

  /** Whether the entry passes every facet; counts nothing. */
  passes(codes: readonly number[]): boolean {
    return this.missing(codes) === 0;
  }

  /** The facets that are in the way, a bit each. */
  private missing(codes: readonly number[]): number {
    let missing = this.required;
    if (missing === 0) return 0;
    for (let at = 0; at < codes.length; at += 1) if (this.isChosen[codes[at] as number] === 1) missing &= ~this.facetBit(codes[at] as number);
    return missing;
  }

  private facetBit(code: number): number {
    return 1 << (this.table.facetOf[code] as number);
  }

  /** Counts the entry where it belongs; true where it passes every facet. */
  add(codes: readonly number[]): boolean {
    const missing = this.missing(codes);
    // Exactly one facet in the way: the entry is what choosing another value there would give.
    const only = missing !== 0 && (missing & (missing - 1)) === 0;
    if (missing === 0 || only) for (let at = 0; at < codes.length; at += 1) if (missing === 0 || this.facetBit(codes[at] as number) === missing) this.count(codes[at] as number);
    return missing === 0;
  }

  private count(code: number): void {
    this.counts[code] = (this.counts[code] as number) + 1;
  }

  /** Most common first; what would give nothing is left out unless it is chosen. */
  result(): Record<FacetName, FacetCount[]> {
    const lists = facetNames.map((name): [FacetName, FacetCount[]] => [name, []]);
    this.counts.forEach((count, code) => {
      const [name, list] = lists[this.table.facetOf[code] as number] as [FacetName, FacetCount[]];
      const value = this.table.values[code] as string;
      if (count > 0 || this.chosen[name].includes(value)) list.push({ value, count });
    });
    for (const [, list] of lists) list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return Object.fromEntries(lists) as Record<FacetName, FacetCount[]>;
  }
}
