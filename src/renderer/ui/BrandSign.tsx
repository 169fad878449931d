/** The sign of the product: a ring in four parts, one in the accent. */
export function BrandSign() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" stroke="currentColor" strokeWidth="3.4">
      <path d="M11.2 2.6A7.5 7.5 0 0 1 17.4 8.8" stroke="var(--color-accent)" />
      <path d="M17.4 11.2a7.5 7.5 0 0 1-6.2 6.2" />
      <path d="M8.8 17.4a7.5 7.5 0 0 1-6.2-6.2" />
      <path d="M2.6 8.8a7.5 7.5 0 0 1 6.2-6.2" />
    </svg>
  );
}
