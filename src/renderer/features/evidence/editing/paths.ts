/** The way to a value in what is being written: `['outcomes', 0, 'relative', 'low']`. */
export type Path = readonly (string | number)[];

/** The way as one text, as a name for the field. */
export function pathKey(path: Path): string {
  return path.join('.');
}

/** The value there, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined), value);
}

/** The same with another value there; what lies beside the way stays the very same, and what was nothing on the way becomes something. */
export function withValue<T>(value: T, path: Path, next: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return next as T;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? withValue(item, rest, next) : item)) as T;
  return { ...(value as object), [step]: withValue((value as Record<string, unknown> | null)?.[step], rest, next) } as T;
}
