/** An id for an assessment that begins here, so that saving it again after an interruption makes no second one. */
export function newId(): string {
  // randomUUID is missing where the page is not in a secure context.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
