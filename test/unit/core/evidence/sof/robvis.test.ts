import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobvis, robvisLimit } from '#core/evidence/sof/robvis-read.ts';
import { robvisDomains, robvisToolOf, robvisTools, robvisWords, type RobvisRow } from '#core/evidence/sof/robvis-words.ts';
import { writeRobvis } from '#core/evidence/sof/robvis-write.ts';

const issues = (content: string, tool: 'rob2' | 'robins-i' | null = null): unknown[] => readRobvis(content, tool).issues.map(({ line, column, code, blocks }) => [line, column, code, blocks]);
const head = 'Study,D1,D2,D3,D4,D5,Overall,Weight\n';
const low = (study: string): RobvisRow => ({ study, domains: { D1: 'low', D2: 'low', D3: 'low', D4: 'low', D5: 'low' }, overall: 'low', weight: null });

describe('the robvis format', () => {
  it('is written as the program that reads it expects', () => {
    const row: RobvisRow = { study: 'Exempel, "A" 2019', domains: { D1: 'low', D2: 'moderate', D3: 'high', D4: null }, overall: 'moderate', weight: 12.5 };
    expect(writeRobvis('rob2', [row])).toBe('Study,D1,D2,D3,D4,D5,Overall,Weight\r\n"Exempel, ""A"" 2019",Low,Some concerns,High,,,Some concerns,12.5\r\n');
    const robins: RobvisRow = { study: 'B', domains: { D1: 'serious', D2: 'critical', D3: 'no-information', D4: 'moderate', D5: 'low', D6: 'low', D7: 'low' }, overall: 'critical', weight: null };
    expect(writeRobvis('robins-i', [robins])).toBe('Study,D1,D2,D3,D4,D5,D6,D7,Overall,Weight\r\nB,Serious,Critical,No information,Moderate,Low,Low,Low,Critical,\r\n');
  });

  it('holds nothing that a spreadsheet would run', () => {
    for (const study of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', "'=1", "''=1"]) {
      const written = writeRobvis('rob2', [low(study)]);
      expect(written.split('\r\n')[1]).toMatch(/^"?'/);
      expect(readRobvis(written).rows[0]?.study).toBe(study);
    }
  });

  it('reads back what was written, whatever the studies are called', () => {
    for (const tool of robvisTools) {
      const code = fc.option(fc.constantFrom(...robvisWords[tool].words.map(([one]) => one)));
      const row = fc.record({
        study: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.replace(/\s+/g, ' ').trim() || 'A'),
        domains: fc.tuple(...robvisDomains(tool).map(() => code)).map((codes) => Object.fromEntries(robvisDomains(tool).map((id, index) => [id, codes[index] ?? null]))),
        overall: code,
        weight: fc.option(fc.double({ min: 0, max: 100, noNaN: true }).map(Math.abs)),
      });
      fc.assert(
        fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
          const read = readRobvis(writeRobvis(tool, rows), tool);
          expect(read.issues).toEqual([]);
          expect(read.rows.map(({ line: _line, ...rest }) => rest)).toEqual(rows);
        }),
      );
    }
  });

  it('tells the tool by its words, and by how many areas there are', () => {
    expect(readRobvis(`${head}A,Low,High,Low,Low,Low,High,\n`).tool).toBe('rob2');
    expect(readRobvis(`${head}A,Low,Serious,Low,Low,Low,Serious,\n`).tool).toBe('robins-i');
    expect(readRobvis('Study,D1,D7,Overall\nA,Low,Low,Low\n').tool).toBe('robins-i');
    expect(readRobvis(`${head}A,Low,Low,Low,Low,Low,Low,\n`).tool).toBe('rob2');
    expect([robvisToolOf('rob2-adherence'), robvisToolOf('robins-i-2016'), robvisToolOf('amstar-2')]).toEqual(['rob2', 'robins-i', null]);
  });

  it('is read in whatever order, case, separator and language it comes', () => {
    const read = readRobvis('\ufeffsep=;\r\nvikt;OVERALL;d2;Studie;D1\r\n"12,5 %";hög;some CONCERNS;Exempel A;låg\r\n;NA;-;Exempel B;Måttlig\r\n\r\n');
    expect(read.issues).toEqual([]);
    expect(read.rows).toEqual([
      { line: 3, study: 'Exempel A', domains: { D1: 'low', D2: 'moderate', D3: null, D4: null, D5: null }, overall: 'high', weight: 12.5 },
      { line: 4, study: 'Exempel B', domains: { D1: 'moderate', D2: null, D3: null, D4: null, D5: null }, overall: null, weight: null },
    ]);
    expect(readRobvis('Study\tDomain 1\tOverall risk of bias\nA\tLow\tLow\n').rows).toMatchObject([{ study: 'A', domains: { D1: 'low' }, overall: 'low' }]);
  });

  it.each<[string, string, unknown[]]>([
    ['nothing', '', [[1, null, 'empty', true]]],
    ['a heading alone', head, [[1, null, 'empty', true]]],
    ['no column for the study', 'D1,Overall\nLow,Low\n', [[1, null, 'no_study_column', true]]],
    ['no area', 'Study,Overall\nA,Low\n', [[1, null, 'no_domain_column', true]]],
    ['a column that stands twice', 'Study,D1,D1,Overall\nA,Low,High,Low\n', [[1, 'D1', 'column_twice', true]]],
    ['more areas than any tool has', 'Study,D1,D8,Overall\nA,Low,Low,Low\n', [[1, null, 'unknown_tool', true]]],
    ['a column of something else', 'Study,D1,Country\nA,Low,Sverige\n', [[1, 'Country', 'unknown_column', false]]],
    ['a row without study', `${head},Low,Low,Low,Low,Low,Low,\nB,Low,Low,Low,Low,Low,Low,\n`, [[2, 'Study', 'no_study', true]]],
    ['a word that is none', `${head}A,Low,Kanske,Low,Low,Low,Low,\n`, [[2, 'D2', 'unknown_word', false]]],
    ['a weight that is none', `${head}A,Low,Low,Low,Low,Low,Low,tung\nB,Low,Low,Low,Low,Low,Low,-3\n`, [[2, 'Weight', 'weight', false], [3, 'Weight', 'weight', false]]],
    ['more cells than headings', `${head}A,Low,Low,Low,Low,Low,Low,1,2\n`, [[2, null, 'too_long', true]]],
    ['a quotation mark that is not closed', `${head}"A,Low,Low\n`, [[2, null, 'broken_quote', true]]],
  ])('with %s is named by line and column', (_name, content, expected) => {
    expect(issues(content)).toEqual(expected);
  });

  it('counts lines as an editor does, also after a break inside quotation marks', () => {
    const read = readRobvis(`${head}"A\nB",Low,Low,Low,Low,Low,Low,\nC,Kanske,Low,Low,Low,Low,Low,\n`);
    expect(read.rows.map(({ line, study }) => [line, study])).toEqual([[2, 'A\nB'], [4, 'C']]);
    expect(read.issues.map(({ line }) => line)).toEqual([4]);
  });

  it('has an end', () => {
    const long = `${head}${'A,Low,Low,Low,Low,Low,Low,\n'.repeat(robvisLimit + 1)}`;
    expect(issues(long)).toEqual([[robvisLimit + 2, null, 'too_many_rows', true]]);
  });

  it('never fails, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('Study', 'D1', 'Low', ',', ';', '\n', '"', '\r', "'", '=', 'Overall')).map((parts) => parts.join(''))), (content) => {
        const read = readRobvis(content);
        expect(read.rows.every((row) => row.study !== '')).toBe(true);
      }),
    );
  });
});
