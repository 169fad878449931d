import type { PartProps } from './types.ts';

export function TablesPart(_props: PartProps) {
  return null;
}
