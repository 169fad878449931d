import { describe, expect, it } from 'vitest';
import { movePlace, type GridColumn } from '#renderer/features/catalogue/inventory/grid-focus.ts';

const size = { rows: 77, visible: 10 };
const press = (key: string, ctrl = false) => ({ key, ctrl });

describe('moving about in the inventory', () => {
  it.each([
    ['ArrowDown', 0, 'yes', 1, 'yes'],
    ['ArrowDown', 76, 'yes', 76, 'yes'],
    ['ArrowUp', 0, 'form', 0, 'form'],
    ['PageDown', 3, 'board', 12, 'board'],
    ['PageUp', 3, 'board', 0, 'board'],
    ['ArrowRight', 5, 'unknown', 5, 'form'],
    ['ArrowRight', 5, 'contact', 5, 'contact'],
    ['ArrowLeft', 5, 'yes', 5, 'yes'],
    ['Home', 5, 'contact', 5, 'yes'],
    ['End', 5, 'yes', 5, 'contact'],
  ] as const)('%s from row %i, %s, goes to row %i, %s', (key, row, column, toRow, toColumn) =>
    expect(movePlace(press(key), { row, column: column as GridColumn }, size)).toEqual({ row: toRow, column: toColumn }));

  it('goes to the corners with Ctrl', () => {
    expect(movePlace(press('Home', true), { row: 40, column: 'board' }, size)).toEqual({ row: 0, column: 'yes' });
    expect(movePlace(press('End', true), { row: 40, column: 'board' }, size)).toEqual({ row: 76, column: 'contact' });
  });

  it('leaves other keys alone', () => expect(movePlace(press('a'), { row: 1, column: 'yes' }, size)).toBeNull());
});
