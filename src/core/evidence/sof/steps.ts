/** Steps with their sign: "−2", "+1". */
export function stepSign(steps: number): string {
  return steps < 0 ? `\u2212${-steps}` : `+${steps}`;
}
