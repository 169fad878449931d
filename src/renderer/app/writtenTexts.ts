/** One text field someone had written in. */
export interface WrittenText {
  readonly label: string;
  readonly text: string;
}

function labelOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.name;
  return label.trim();
}

/** What stands in the text fields of `root` right now; search fields and what cannot be changed are left out. */
export function writtenTexts(root: ParentNode): WrittenText[] {
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type="text"], input:not([type])');
  return [...fields]
    .filter((field) => !field.readOnly && !field.disabled && field.value.trim() !== '' && field.closest('[role="search"]') === null)
    .map((field) => ({ label: labelOf(field), text: field.value }));
}

/** As one text to keep or copy. */
export function joinWritten(texts: readonly WrittenText[]): string {
  return texts.map(({ label, text }) => (label === '' ? text : `${label}:\n${text}`)).join('\n\n');
}
