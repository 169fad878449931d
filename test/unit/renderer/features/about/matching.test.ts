import { expect, test } from 'vitest';
import { partsOf, systemName } from '#renderer/features/about/machine.ts';
import { matchingPackages, type ShippedPackage } from '#renderer/features/about/matching.ts';

const packages: readonly ShippedPackage[] = [
  { name: 'react', version: '1.0.0', licence: 'MIT', page: null, text: '' },
  { name: '@fontsource-variable/source-serif-4', version: '1.0.0', licence: 'OFL-1.1', page: null, text: '' },
  { name: 'react-intl', version: '1.0.0', licence: 'BSD-3-Clause', page: null, text: '' },
];
const found = (text: string): string[] => matchingPackages(packages, text).map(({ name }) => name);

test.each([
  ['', 3],
  ['  ', 3],
  ['REACT', 2],
  ['react bsd', 1],
  ['ofl', 1],
  ['qqq', 0],
])('a search for "%s" finds %i packages', (text, count) => {
  expect(found(text)).toHaveLength(count);
});

const machine = { platform: 'win32', release: '10.0.26100', processor: 'x64', node: '24.1.0', electron: null, chromium: null };

test('a system is told by the name people know it by', () => {
  expect(systemName(machine)).toBe('Windows 10.0.26100, x64');
  expect(systemName({ ...machine, platform: 'freebsd' })).toBe('freebsd 10.0.26100, x64');
});

test('Electron and Chromium are named only where the program runs in them', () => {
  expect(partsOf(machine)).toBe('Node 24.1.0');
  expect(partsOf({ ...machine, electron: '45.4.1', chromium: '150.0.1' })).toBe('Electron 45.4.1, Chromium 150.0.1, Node 24.1.0');
});
