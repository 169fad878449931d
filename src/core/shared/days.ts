const dayLength = 86_400_000;

/** The calendar day `count` days after `day`; before it where negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10);
}
