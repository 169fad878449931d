import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlotSet } from '#core/evidence/plots/plot-set.ts';
import { summary } from '#core/evidence/plots/summary.ts';
import { summarySvg } from '#core/evidence/plots/summary-svg.ts';
import { textWidth, wrapText } from '#core/evidence/plots/text-width.ts';
import { trafficLight } from '#core/evidence/plots/traffic-light.ts';
import { trafficLightSvg } from '#core/evidence/plots/traffic-light-svg.ts';
import { documentFaults } from '#core/document/validate.ts';
import { all, parseMarkup, textIn } from '#test/support/markup.ts';
import { sample } from '#test/unit/core/document/sample.ts';
import { rob, robins, robSet, row } from './samples.ts';

const l = 'low';
const m = 'moderate';
const h = 'high';
const three = robSet([row('A', [l, m, l, l, m, m], { weight: 50 }), row('B', [l, h, m, l, l, h], { weight: 30 }), row('C', [m, null, l, l, l], { weight: null, overall: null })]);

const anyLevel = fc.constantFrom(...robins.map((level) => level.code), null, 'oväntad', 'constructor');
const anyRow = fc
  .tuple(fc.array(anyLevel, { minLength: 6, maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 80 }), fc.option(fc.double({ min: 0, max: 100, noNaN: true })))
  .map(([levels, name, weight]) => row('x', levels, { name, weight, overall: levels[5] ?? null }));
const anySet = fc.array(anyRow, { maxLength: 8 }).map((rows) => robSet(rows.map((one, index) => ({ ...one, id: String(index) })), robins));

const pictures = (sets: readonly PlotSet[], title = 'Frågan'): { svg: string; width: number; height: number; about: string }[] => [trafficLightSvg(trafficLight(title, sets)), summarySvg(summary(title, sets))];

describe('the traffic-light plot', () => {
  it('says the same in its table as in its picture', () => {
    const model = trafficLight('Frågan', [three]);
    expect(model.sets[0]?.table).toEqual({
      caption: 'RoB 2, effekt av tilldelning',
      head: ['Resultat', 'D1 Randomiseringsprocessen', 'D2 Avvikelser från planerade insatser', 'D3 Bortfall', 'D4 Mätning av utfallet', 'D5 Rapportering', 'Sammantaget', 'Vikt'],
      rows: [
        ['Exempelstudien A', 'Låg', 'Måttlig', 'Låg', 'Låg', 'Måttlig', 'Måttlig', '50\u00a0%'],
        ['Exempelstudien B', 'Låg', 'Hög', 'Måttlig', 'Låg', 'Låg', 'Hög', '30\u00a0%'],
        ['Exempelstudien C', 'Måttlig', 'Ej bedömd', 'Låg', 'Låg', 'Låg', 'Ej bedömd', 'okänd'],
      ],
    });
    const { svg } = trafficLightSvg(model);
    const tree = parseMarkup(svg);
    const signs = all(tree, 'g').filter(({ attributes }) => attributes['class']?.startsWith('sign '));
    const titles = signs.flatMap((sign) => all(sign, 'title').map(textIn));
    const expected = three.rows.flatMap((one, at) => model.sets[0]?.table.head.slice(1, 7).map((domain, column) => `${one.name}. ${domain}: ${model.sets[0]?.table.rows[at]?.[column + 1]}.`) ?? []);
    expect(titles).toEqual(expected);
    const signOf: Record<string, string> = { Låg: 'plus', Måttlig: 'bang', Hög: 'minus', 'Ej bedömd': 'unrated' };
    expect(signs.slice(0, 18).map(({ attributes }) => attributes['class'])).toEqual(titles.map((title) => `sign ${signOf[/: (.*)\.$/.exec(title)?.[1] ?? '']}`));
    // The key explains every sign that is used.
    expect(signs.slice(18).map(({ attributes }) => attributes['class'])).toEqual(['sign plus', 'sign bang', 'sign minus', 'sign unrated']);
  });

  it('tells in a sentence how the results came out', () => {
    expect(trafficLight('Frågan', [three]).sets[0]?.about).toBe('RoB 2, effekt av tilldelning: 3 resultat. Sammantaget: 1 måttlig, 1 hög, 1 ej bedömd.');
    expect(trafficLight('Frågan', [robSet([])]).sets[0]?.about).toBe('Inga resultat är bedömda än.');
  });

  it('gives every level a shape of its own', () => {
    const { svg } = trafficLightSvg(trafficLight('Frågan', [robSet([row('A', robins.map((level) => level.code)), row('B', [null])], robins)]));
    const tree = parseMarkup(svg);
    const shapes = new Map(all(tree, 'g').flatMap((g) => (g.attributes['class']?.startsWith('sign ') ? [[g.attributes['class'], all(g, 'path').map((path) => path.attributes['d']).join() + all(g, 'circle').length] as const] : [])));
    expect(shapes.size).toBe(5 + 1);
    expect(new Set(shapes.values()).size).toBe(shapes.size);
  });
});

describe('the summary plot', () => {
  it('counts shares of what is judged, and says how much is not', () => {
    const [set] = summary('Frågan', [three]).sets;
    expect(set?.bars.map(({ number, n, unrated }) => [number, n, unrated])).toEqual([['D1', 3, 0], ['D2', 2, 1], ['D3', 3, 0], ['D4', 3, 0], ['D5', 3, 0], ['', 2, 1]]);
    expect(set?.bars[0]?.parts).toEqual([{ code: l, count: 2, share: 2 / 3 }, { code: m, count: 1, share: 1 / 3 }]);
    expect(set?.bars[3]?.parts).toEqual([{ code: l, count: 3, share: 1 }]);
  });

  it('weighs by what is known and never counts an unknown weight as nothing', () => {
    const [set] = summary('Frågan', [three]).sets;
    expect(set?.bars[0]?.weighted).toEqual({ without: 1, parts: [{ code: l, weight: 80, share: 1 }] });
    expect(set?.bars[5]?.weighted).toEqual({ without: 0, parts: [{ code: m, weight: 50, share: 50 / 80 }, { code: h, weight: 30, share: 30 / 80 }] });
    expect(set).toMatchObject({ hasWeights: true, weightless: 1 });
    expect(summary('Frågan', [robSet(three.rows.map((one) => ({ ...one, weight: null })))]).sets[0]).toMatchObject({ hasWeights: false, weightless: 3 });
  });

  it('stands as a table with counts and shares', () => {
    const table = summary('Frågan', [three]).sets[0]?.table;
    expect(table?.head).toEqual(['Område', 'Låg', 'Måttlig', 'Hög', 'Bedömda', 'Låg, viktat', 'Måttlig, viktat', 'Hög, viktat']);
    expect(table?.rows[0]).toEqual(['D1 Randomiseringsprocessen', '2 (66,7\u00a0%)', '1 (33,3\u00a0%)', '0 (0\u00a0%)', '3 av 3', '100\u00a0%', '0\u00a0%', '0\u00a0%']);
    expect(table?.rows[5]).toEqual(['Sammantaget', '0 (0\u00a0%)', '1 (50\u00a0%)', '1 (50\u00a0%)', '2 av 3', '0\u00a0%', '62,5\u00a0%', '37,5\u00a0%']);
  });

  it('keeps the words of two scales apart', () => {
    const amstar: PlotSet = { ...robSet([row('A', [l])]), levels: [{ code: 'Y', label: 'Ja', sign: 'plus' }], overallLevels: [{ code: 'high', label: 'Hög', sign: 'plus' }], items: true };
    const table = summary('Frågan', [amstar]).sets[0]?.table;
    expect(table?.head).toEqual(['Fråga', 'Ja', 'Hög', 'Bedömda']);
    expect(table?.rows.at(-1)).toEqual(['Sammantaget', '–', '–', '0 av 1']);
  });

  it('adds up to one in every bar, and to the number of results', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const known = new Set(robins.map((level) => level.code));
        for (const bar of summary('F', [set]).sets[0]?.bars ?? []) {
          const codes = set.rows.map((one) => (bar.isOverall ? one.overall : one.cells[bar.id]) ?? '');
          expect(bar.n).toBe(codes.filter((code) => known.has(code)).length);
          expect(bar.n + bar.unrated).toBe(set.rows.length);
          expect(bar.parts.reduce((sum, part) => sum + part.count, 0)).toBe(bar.n);
          if (bar.n > 0) expect(bar.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
          if (bar.weighted !== null) expect(bar.weighted.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 9);
          for (const part of bar.parts) expect(part.share).toBeCloseTo(codes.filter((code) => code === part.code).length / bar.n, 9);
        }
      }),
    );
  });
});

describe('every picture', () => {
  it('is well-formed, runs nothing, leads nowhere, and names itself, whatever the results are called', () => {
    fc.assert(
      fc.property(fc.array(anySet, { maxLength: 3 }), fc.string({ unit: 'binary', maxLength: 60 }), (sets, title) => {
        for (const { svg, about, width, height } of pictures(sets, title)) {
          const [root] = all(parseMarkup(svg), 'svg');
          expect(root?.children.slice(0, 2).map((child) => (typeof child === 'string' ? child : child.name))).toEqual(['title', 'desc']);
          const figure = { kind: 'figure', svg, alt: about, caption: '', width, height } as const;
          expect(documentFaults({ ...sample, blocks: [figure], footnotes: {} })).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows markup in a name as the name it is', () => {
    const name = '</text><script>alert(1)</script> & "A" \u0000';
    for (const { svg } of pictures([robSet([row('A', [l], { name })], rob.map((level) => ({ ...level, label: `${level.label} <b>` })))], name)) {
      const tree = parseMarkup(svg);
      expect(all(tree, 'script')).toEqual([]);
      expect(textIn(all(tree, 'title')[0] ?? tree)).toBe(name.replace('\u0000', ''));
      expect(textIn(tree)).toContain('Låg <b>');
    }
  });

  it('is the same text every time', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        expect(pictures([set])).toEqual(pictures([structuredClone(set)]));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps every word inside its width', () => {
    const long = robSet([row('A', [l, m, h, l, l, h], { name: `${'Mycket långt namn på en studie '.repeat(20)} ${'utanmellanslag'.repeat(20)}`, weight: 12.34 })]);
    for (const { svg, width, height } of pictures([long], 'En lång fråga '.repeat(30))) {
      for (const text of all(parseMarkup(svg), 'text')) {
        const { x, y, 'font-size': size, 'text-anchor': anchor } = text.attributes;
        const wide = textWidth(textIn(text), Number(size));
        const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
        expect(left, textIn(text)).toBeGreaterThanOrEqual(0);
        expect(left + wide, textIn(text)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeLessThan(height);
      }
    }
  });

  it('leaves the role to the place it stands in where that is asked for', () => {
    expect(trafficLightSvg(trafficLight('F', [three])).svg).toMatch(/^<svg [^>]*role="img"/);
    expect(trafficLightSvg(trafficLight('F', [three]), { bare: true }).svg).not.toContain('role=');
    expect(summarySvg(summary('F', [three]), { bare: true }).svg).not.toContain('role=');
  });

  it('of no results says so', () => {
    for (const { svg, about } of pictures([])) {
      expect(about).toBe('Inga resultat är bedömda än.');
      expect(textIn(parseMarkup(svg))).toContain('Inga resultat är bedömda än.');
    }
  });
});

describe('a text that must fit', () => {
  it('keeps to its width and its lines, and loses nothing where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 12 }), fc.integer({ min: 60, max: 400 }), fc.integer({ min: 1, max: 4 }), (words, width, lines) => {
        const text = words.join(' ');
        const wrapped = wrapText(text, { width, size: 13, lines });
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
        const bare = (one: string): string => one.replace(/\s/g, '');
        if (!wrapped.at(-1)?.endsWith('…')) expect(bare(wrapped.join(''))).toBe(bare(text));
        else expect(bare(text).startsWith(bare(wrapped.join('')).replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  it('is as wide with dots and rings over its letters as without', () => {
    expect(textWidth('åäö', 10)).toBe(textWidth('aao', 10));
    expect(textWidth('Måttlig', 13)).toBeGreaterThan(40);
    expect(textWidth('Måttlig', 13)).toBeLessThan(50);
  });
});
