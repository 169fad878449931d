/** A DOI wherever it stands in a text; it may hold nearly anything but spaces, quotes and angle brackets of tags. */
const doiPattern = /10\.\d{4,9}\/[^\s"“”'’{}|\\^`]{1,300}/;

/** Brackets and stops after a DOI belong to the sentence around it, unless the bracket was opened inside. */
function withoutSentenceEnd(doi: string): string {
  let end = doi.length;
  for (; end > 0; end -= 1) {
    const last = doi[end - 1] ?? '';
    if ('.,;:?!'.includes(last)) continue;
    const open = { ')': '(', ']': '[', '>': '<' }[last];
    if (open === undefined || doi.slice(0, end).split(open).length >= doi.slice(0, end).split(last).length) break;
  }
  return doi.slice(0, end);
}

const longestDoi = 200;

function decoded(text: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** The DOI in a text, lower case and without what stands before it (`doi:`, `https://doi.org/`); empty where there is none. */
export function doiIn(text: string): string {
  const found = doiPattern.exec(decoded(text.slice(0, 10_000)))?.[0] ?? '';
  const doi = withoutSentenceEnd(found).toLowerCase();
  return doi.length > longestDoi ? '' : doi;
}

/** The address where a DOI leads. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`;
}
