/** Copies what is selected. On the desktop every permission is denied, that of writing to the clipboard too; this old way asks for none. */
function copySelected(): boolean {
  return document.execCommand('copy');
}

/** Copies `text` without showing it. */
function copyUnseen(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr';
  field.setAttribute('aria-hidden', 'true');
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = copySelected();
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/** Puts `text` on the clipboard; false where nothing may. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyUnseen(text);
  }
}
