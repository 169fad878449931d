import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinWords, readCell, shieldCell, shieldTextCell, splitWords, textFault } from '#core/catalogue/exchange/cell-text.ts';
import { readCsv, writeCsv } from '#core/catalogue/exchange/csv.ts';
import { guessField } from '#core/catalogue/exchange/fields.ts';
import { readXlsx } from '#core/catalogue/exchange/xlsx-read.ts';
import { writeXlsx } from '#core/catalogue/exchange/xlsx-write.ts';

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ',', '\\', ' ', 'a', 'å', '(töm)', '_x000D_', '&amp;', ']]>', '<', '＝'), { maxLength: 12 }).map((parts) => parts.join('')),
);
const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(wild, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
const whole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

describe('a cell', () => {
  test('is read back as it was, whatever it begins with', () => {
    fc.assert(fc.property(wild, (text) => readCell(shieldCell(text)) === text), { numRuns: 5_000 });
    fc.assert(fc.property(wild, (text) => readCell(shieldTextCell(text)) === text), { numRuns: 5_000 });
  });

  test('never begins with what a spreadsheet would run', () => {
    fc.assert(fc.property(wild, (text) => !/^[=+\-@\t\r＝＋－＠]/.test(shieldCell(text))), { numRuns: 5_000 });
  });

  test('keeps an apostrophe that somebody has written', () => {
    expect([readCell("'68-rörelsen"), readCell("'=1"), readCell(' tomt ')]).toEqual(["'68-rörelsen", '=1', 'tomt']);
  });
});

describe('words in a cell', () => {
  const word = wild.map((text) => text.trim()).filter((text) => text !== '');

  test('are read back one by one', () => {
    fc.assert(fc.property(fc.array(word, { maxLength: 5 }), (words) => void expect(splitWords(joinWords(words))).toEqual(words)), { numRuns: 5_000 });
  });

  test('stand between commas where nobody has used a semicolon', () => {
    expect(splitWords('kriminalitet, våld')).toEqual(['kriminalitet', 'våld']);
    expect(splitWords('skola, fritid; hem')).toEqual(['skola, fritid', 'hem']);
  });
});

describe('a table', () => {
  test('as separated text is read back cell by cell', () => {
    const header = ['Namn', 'Målgrupp', 'Regiform', 'Arena', 'Lagrum'];
    const cells = (rows: string[][]): string[][] => [header.slice(0, rows[0]?.length), ...rows.map((row) => ['x', ...row.slice(1)])];
    fc.assert(
      fc.property(table, (rows) => void expect(readCsv(writeCsv(cells(rows))).rows.slice(0, rows.length + 1).map((row) => row.cells)).toEqual(cells(rows))),
      { numRuns: 2_000 },
    );
  });

  test('as a workbook is read back cell by cell', () => {
    const trimmed = (row: readonly string[]): string[] => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
    fc.assert(
      fc.property(table.filter((rows) => rows.every((row) => row.every(whole))), (rows) => {
        const read = new Map(readXlsx(writeXlsx('Blad', rows)).rows.map((row) => [row.line, row.cells]));
        if (rows.every((row) => row.every((cell) => cell.trim() === ''))) return;
        expect(rows.map((_, index) => read.get(index + 1) ?? [])).toEqual(rows.map(trimmed));
      }),
      { numRuns: 500 },
    );
  });
});

describe('letters read with the wrong table', () => {
  test('are told apart from right ones', () => {
    const wrong = ['fÃ¶rÃ¤ldrar', 'SmÃ¥', 'Ã…tgÃ¤rd', 'citat â€“ streck', 'f”r„ldrar', 'm†l', '\ufffdr'];
    expect(wrong.filter((text) => textFault(text) === null)).toEqual([]);
    const right = ['föräldrar', 'Åtgärd', 'citat – ”streck”', 'São Paulo', 'Ã', 'café', '12–17 år', 'a”', '„tyskt”'];
    expect(right.filter((text) => textFault(text) !== null)).toEqual([]);
  });
});

describe('a heading', () => {
  test('is known in Swedish and English, whatever its case and signs', () => {
    const known: readonly [string, string][] = [['NAMN', 'name'], ['Insats', 'name'], ['Target group', 'targetGroup'], ['Avtal t.o.m.', 'contractTo'], ['E-post', 'contactEmail'], ['epost', 'contactEmail'], ['Väntetid (veckor)', 'waitWeeks'], ['Ansvarig nämnd:', 'responsibleBoardId'], ['Regiform*', 'supplyForm']];
    expect(known.map(([heading]) => guessField(heading))).toEqual(known.map(([, field]) => field));
    expect(guessField('Löpnummer')).toBeNull();
  });
});
