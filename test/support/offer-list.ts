import type { Buffer } from 'node:buffer';
import { separated, textRow, windows1252, workbook } from './exchange-files.ts';

/** What stands wrong in the list, by line in the CSV file and in the workbook, and what mends it. */
export interface Mending {
  readonly name: string;
  readonly field: 'supplyForm' | 'waitWeeks' | 'targetGroup';
  readonly wrong: string;
  readonly right: string;
}

export const mendings: readonly Mending[] = [
  { name: 'Exempelstöd 14', field: 'supplyForm', wrong: 'Vet ej', right: 'Upphandlad' },
  { name: 'Exempelstöd 31', field: 'waitWeeks', wrong: 'efter sommaren', right: '6,5' },
  { name: 'Exempelstöd 47', field: 'targetGroup', wrong: 'Flicka 19121212-1212 m.fl.', right: 'Flickor som varit utsatta för våld' },
];

/** Headings as somebody once wrote them. */
const headings = ['Insats ', 'MÅLGRUPP', 'ålder', 'Regi', 'Utförare:', 'Nämnd', 'Platser', 'Väntetid (veckor)', 'Kostnad', 'Avtal t.o.m.', 'Hur man söker', 'Tfn', 'Intern kommentar'];
const groups = ['Ungdomar med oro för kriminalitet', 'Familjer där någon dricker', 'Barn 10–12 år; även syskon', 'Unga vuxna utan skola eller arbete', '"Mellanbarn" som ingen ser'];
const ages = ['12-17', '13–20 år', '10+', '0–6', '18 - 25'];
const forms = ['Egen regi', 'upphandlad', 'Stadsgemensam', 'EGEN', 'ramavtal'];
const boards = ['Socialnämnden', '', 'Socialnämnden'];
const waits = ['2,5', '0', '', '12', '3,25'];
const ways = ['Ring enheten', 'Ansök i journalsystemet;\nbifoga samtycke', 'Via mottagningen,\nefter rådgivning', ''];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function offer(number: number): string[] {
  const name = `Exempelstöd ${number}`;
  const wrong = mendings.find((one) => one.name === name);
  const said = (field: Mending['field'], text: string): string => (wrong?.field === field ? wrong.wrong : text);
  return [
    name,
    said('targetGroup', pick(groups, number)),
    pick(ages, number),
    said('supplyForm', pick(forms, number)),
    `Utföraren Ö${number % 9} AB`,
    pick(boards, number),
    number % 4 === 0 ? '' : String(number),
    said('waitWeeks', pick(waits, number)),
    number % 3 === 0 ? '1 250 kr/dygn' : '',
    `2027-${String((number % 12) + 1).padStart(2, '0')}-28`,
    pick(ways, number),
    `08-123 ${String(number).padStart(2, '0')}`,
    number % 10 === 0 ? 'OBS! fråga Exempelperson B' : '',
  ];
}

/** How many offers the list holds. */
export const offerCount = 60;

function rows(): string[][] {
  return Array.from({ length: offerCount }, (_, index) => offer(index + 1));
}

/** Rows that nobody took away: empty ones between the others, with as many separators as there are headings. */
function withStrayBlanks(list: readonly string[][]): string[][] {
  const blank = headings.map(() => '');
  return list.flatMap((row, index) => (index % 20 === 19 ? [row, blank, blank] : [row]));
}

/** Sixty offers as an old list has them: semicolons, Windows-1252, decimal commas, line breaks in quotes, stray blank rows, headings in odd spelling, three rows to mend. */
export function offerListCsv(): Buffer {
  return windows1252(separated([headings, ...withStrayBlanks(rows())], ';'));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const dayNumber = (day: string): number => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** One row of the workbook: the contract's end as a real date, places as a number, and in one row as a formula. */
function bookRow(line: number, cells: readonly string[]): string {
  const columns = cells.map((text, index) => {
    const at = `${String.fromCharCode(65 + index)}${line}`;
    if (text === '') return '';
    if (index === 9) return `<c r="${at}" s="1"><v>${dayNumber(text)}</v></c>`;
    if (index === 6) return line === 5 ? `<c r="${at}"><f>1+${Number(text) - 1}</f><v>${text}</v></c>` : `<c r="${at}"><v>${text}</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  });
  return `<row r="${line}">${columns.join('')}</row>`;
}

/** The same list as a workbook: a title above the headings, a merged cell for the board, dates that are dates, a formula. */
export function offerListXlsx(): Buffer {
  const list = rows();
  // The board of the first three offers is said once, in a cell merged over the three.
  const merged = list.map((row, index) => (index < 3 ? row.map((cell, column) => (column === 5 ? (index === 0 ? 'Socialnämnden' : '') : cell)) : row));
  const lines = [textRow(1, ['Insatser i Exempelstadsdelen, reviderad våren 2026']), '<row r="2"/>', textRow(3, headings), ...merged.map((row, index) => bookRow(index + 4, row))];
  return workbook({ rows: lines.join(''), merged: ['A1:M1', 'F4:F6'] });
}
