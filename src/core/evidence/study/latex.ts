/** Accents over or under the next letter, as combining characters. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '"': '\u0308', '=': '\u0304', '.': '\u0307',
  u: '\u0306', v: '\u030c', H: '\u030b', c: '\u0327', k: '\u0328', r: '\u030a', b: '\u0331', d: '\u0323',
};

/** Commands that are a character. */
const characters: Readonly<Record<string, string>> = {
  aa: 'å', AA: 'Å', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ss: 'ß', SS: 'ẞ', i: 'i', j: 'j', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ',
  textendash: '–', textemdash: '—', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”', quotedblbase: '„', textquotesingle: "'", guillemotleft: '«', guillemotright: '»',
  textasciitilde: '~', textasciicircum: '^', textbackslash: '\\', textunderscore: '_', textbar: '|', textless: '<', textgreater: '>', textdollar: '$', textpercent: '%', textellipsis: '…', ldots: '…', dots: '…',
  textregistered: '®', texttrademark: '™', copyright: '©', textcopyright: '©', textdegree: '°', textmu: 'µ', texteuro: '€', pounds: '£', textsterling: '£', S: '§', P: '¶', dag: '†',
  LaTeX: 'LaTeX', TeX: 'TeX', BibTeX: 'BibTeX', slash: '/', textsection: '§', textbullet: '•', cdot: '·', times: '×', pm: '±', leq: '≤', le: '≤', geq: '≥', ge: '≥', neq: '≠', approx: '≈', sim: '~', lt: '<', gt: '>',
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', epsilon: 'ε', eta: 'η', theta: 'θ', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', pi: 'π', rho: 'ρ', sigma: 'σ', Sigma: 'Σ', tau: 'τ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω', Omega: 'Ω',
  rightarrow: '→', to: '→', leftarrow: '←', infty: '∞', quad: ' ', qquad: ' ', thinspace: ' ', space: ' ', newline: ' ', par: ' ',
};

/** Commands whose argument in braces is not for reading. */
const silent = new Set(['label', 'cite', 'vspace', 'hspace', 'textcolor', 'color', 'fontsize']);

/** Walks a LaTeX text once, from left to right. */
class Walk {
  private out = '';
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): string {
    while (this.at < this.text.length) this.step();
    return this.out.normalize('NFC');
  }

  private step(): void {
    const letter = this.text[this.at] ?? '';
    if (letter === '\\') this.command();
    else if (letter === '{' || letter === '}' || letter === '$') this.at += 1;
    else if (letter === '~') this.put(' ', 1);
    else if (letter === '-' && this.text.startsWith('---', this.at)) this.put('—', 3);
    else if (letter === '-' && this.text.startsWith('--', this.at)) this.put('–', 2);
    else if (letter === '`' && this.text.startsWith('``', this.at)) this.put('“', 2);
    else if (letter === "'" && this.text.startsWith("''", this.at)) this.put('”', 2);
    else this.put(letter, 1);
  }

  private put(text: string, length: number): void {
    this.out += text;
    this.at += length;
  }

  private command(): void {
    const name = this.nameAt(this.at + 1);
    this.at += 1 + name.length;
    const accent = Object.hasOwn(accents, name) ? accents[name] : undefined;
    if (accent !== undefined && this.accented(name, accent)) return;
    if (Object.hasOwn(characters, name)) {
      this.out += characters[name] ?? '';
      this.afterWord(name);
    } else if (name === '\\') this.out += ' ';
    else if (silent.has(name)) this.skipGroup();
    else if (/^[A-Za-z]/.test(name)) this.afterWord(name);
    else if (name !== '-' && name !== '/') this.out += name;
  }

  private nameAt(from: number): string {
    let end = from;
    while (end < this.text.length && end - from < 40 && /[A-Za-z]/.test(this.text[end] ?? '')) end += 1;
    return this.text.slice(from, Math.max(end, from + 1));
  }

  /** Spaces after a command end it and are not printed; `{}` ends it too. */
  private afterWord(name: string): void {
    if (!/^[A-Za-z]/.test(name)) return;
    if (this.text.startsWith('{}', this.at)) this.at += 2;
    else while (/[ \t\n]/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  /** `\"a`, `\"{a}`, `\" a`, `\v{c}`, `\'{\i}`. False where no letter follows. */
  private accented(name: string, accent: string): boolean {
    const isWord = /[A-Za-z]/.test(name);
    // `\c` is an accent, `\ce` is not: a word is followed by something that is no letter, and nameAt has seen to that.
    const match = /^[ \t\n]{0,3}(?:\{[ \t]{0,3}(?:\\([ij])|(\p{L})|)[ \t]{0,3}\}|\\([ij])(?![A-Za-z])|(\p{L}))/u.exec(this.text.slice(this.at, this.at + 12));
    if (match === null) return false;
    const letter = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    if (isWord && match[4] !== undefined && !/^[ \t\n]/.test(match[0])) return false;
    this.at += match[0].length;
    this.out += letter === '' ? ({ '^': '^', '~': '~', '`': '`', "'": "'", '"': '"' }[name] ?? '') : letter + accent;
    return true;
  }

  private skipGroup(): void {
    if (this.text[this.at] !== '{') return;
    const end = this.text.indexOf('}', this.at);
    this.at = end === -1 ? this.text.length : end + 1;
  }
}

/** LaTeX as plain text: accents, special characters and dashes read, braces and the names of other commands left out. */
export function latexToText(text: string): string {
  return /[\\{}$~`']|--/.test(text) ? new Walk(text).whole() : text;
}

/** A value that is to stand as it is, a link or a DOI: only escaped signs are read. */
export function verbatimText(text: string): string {
  return text
    .replace(/\\?\{?\\([_%&#~$])\}?/g, '$1')
    .replace(/\\url(?=\{)/g, '')
    .replace(/[{}]/g, '');
}
