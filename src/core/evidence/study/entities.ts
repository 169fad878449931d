/** The named characters of HTML that turn up in exported references. Latin letters stand in the order of their codes, from 160. */
const latin = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');
const greekSmall = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(' ');
const firstLatin = 160;
const firstGreek = 0x3b1;

const named: ReadonlyMap<string, string> = new Map([
  ...latin.map((name, index) => [name, String.fromCharCode(firstLatin + index)] as const),
  ...greekSmall.map((name, index) => [name, String.fromCharCode(firstGreek + index)] as const),
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', hellip: '…',
    bull: '•', le: '≤', ge: '≥', ne: '≠', minus: '−', thinsp: ' ', ensp: ' ', emsp: ' ', scaron: 'š', Scaron: 'Š', oelig: 'œ', OElig: 'Œ', trade: '™', euro: '€', prime: '′',
  }),
]);

/** Windows-1252 in the places where Latin-1 has control characters, from 0x80; a space where it has none either. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const highest = 0x10ffff;

function ofCode(code: number, asWritten: string): string {
  if (code >= 0x80 && code < firstLatin) return windows[code - 0x80] ?? ' ';
  const isCharacter = code > 0 && code <= highest && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : asWritten;
}

function decodeOnce(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (decimal !== undefined) return ofCode(Number(decimal), whole);
    if (hex !== undefined) return ofCode(Number.parseInt(hex, 16), whole);
    return named.get(name ?? '') ?? whole;
  });
}

/** HTML's ways of writing a character as the character itself, also where it was written so twice (`&amp;auml;`). */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeOnce(decodeOnce(text)) : text;
}

/** Control characters that are letters of Windows-1252 read as Latin-1, as those letters. */
export function mendWindowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => ofCode(letter.charCodeAt(0), letter));
}
