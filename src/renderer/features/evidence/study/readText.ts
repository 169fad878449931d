/** The table of characters a file was read with. */
export type Characters = 'utf-8' | 'utf-16' | 'windows-1252';

export interface ReadText {
  readonly text: string;
  readonly characters: Characters;
}

/** Text of two bytes a letter has every other byte empty. */
function emptyHalf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const empty = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  const most = sample.length / 6;
  if (odd > most && even < most / 4) return 'utf-16le';
  return even > most && odd < most / 4 ? 'utf-16be' : null;
}

/** The text of a file's bytes: UTF-8 where they are that, UTF-16 where they look so, Windows-1252 otherwise. */
export function textOf(bytes: Uint8Array): ReadText {
  const wide = emptyHalf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), characters: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), characters: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), characters: 'windows-1252' };
  }
}
