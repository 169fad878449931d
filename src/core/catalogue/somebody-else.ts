/** Two-person rule: whether `name` is somebody else than who proposed. A person without a name cannot be told apart. */
export function isSomebodyElse(proposer: string, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(name) !== '' && plain(proposer) !== plain(name);
}
