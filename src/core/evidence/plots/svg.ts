import type { JudgementSign } from '../template/schema.ts';
import { textWidth } from './text-width.ts';

/** Light colours, for paper: those of the design's tokens. On screen a style sheet may give the same classes other ones. */
export const plotColours = { ground: '#ffffff', text: '#17211f', quiet: '#47544f', line: '#d9e0dd', rule: '#1a2522', control: '#74827d', unknown: '#66736e' } as const;

interface SignStyle {
  readonly fill: string;
  readonly ink: string;
}

/** Fill of a sign and what is drawn on it. */
export const signStyles: Readonly<Record<JudgementSign, SignStyle>> = {
  plus: { fill: '#0f5e9c', ink: '#ffffff' },
  bang: { fill: '#f2b53a', ink: '#17211f' },
  minus: { fill: '#7d1136', ink: '#ffffff' },
  cross: { fill: '#2b0413', ink: '#ffffff' },
  question: { fill: '#ffffff', ink: '#66736e' },
  none: { fill: '#ffffff', ink: '#66736e' },
};

const fontFamily = 'Arial, &quot;Liberation Sans&quot;, Helvetica, sans-serif';

/** Text as it may stand in XML: signs as entities, what XML cannot hold left out. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A length with at most two decimals, so that the same plot is the same text everywhere. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly anchor?: 'middle' | 'end';
  readonly fill?: string;
}

/** One line of text; `y` is its base line. */
export function svgText(text: string, at: { readonly x: number; readonly y: number }, { size = 13, bold = false, anchor, fill = plotColours.text }: TextStyle = {}): string {
  const parts = [`x="${px(at.x)}" y="${px(at.y)}" font-size="${size}" fill="${fill}"`, bold ? 'font-weight="700"' : '', anchor === undefined ? '' : `text-anchor="${anchor}"`];
  return `<text ${parts.filter((part) => part !== '').join(' ')}>${xml(text)}</text>`;
}

export function horizontal(y: number, { from, to, colour = plotColours.line, width = 1 }: { from: number; to: number; colour?: string; width?: number }): string {
  return `<path d="M${px(from)} ${px(y)}H${px(to)}" stroke="${colour}" stroke-width="${width}"/>`;
}

/** The shapes of the signs in a square of 22. Each differs from every other without its colour. */
const shapes: Readonly<Record<JudgementSign, (style: SignStyle) => string>> = {
  plus: ({ fill, ink }) => `<circle cx="11" cy="11" r="10" fill="${fill}"/><path d="M6.5 11h9M11 6.5v9" stroke="${ink}" stroke-width="2"/>`,
  bang: ({ fill, ink }) => `<path d="M11 1.4 21.4 20H.6z" fill="${fill}" stroke="${ink}" stroke-width=".8" stroke-linejoin="round"/><path d="M11 7.6v6.2M11 15.6v2" stroke="${ink}" stroke-width="2"/>`,
  minus: ({ fill, ink }) => `<path d="M1.5 1.5h19v19h-19z" fill="${fill}"/><path d="M6.5 11h9" stroke="${ink}" stroke-width="2.2"/>`,
  cross: ({ fill, ink }) => `<path d="M6.9 1h8.2L21 6.9v8.2L15.1 21H6.9L1 15.1V6.9z" fill="${fill}"/><path d="M7.2 7.2l7.6 7.6M14.8 7.2l-7.6 7.6" stroke="${ink}" stroke-width="2.2"/>`,
  question: ({ fill, ink }) => `<circle cx="11" cy="11" r="9.2" fill="${fill}" stroke="${ink}" stroke-width="1.6"/><path d="M8.3 8.9a2.7 2.7 0 1 1 4.1 2.3c-.9.6-1.4 1.1-1.4 2v.5M11 15.2v1.8" fill="none" stroke="${plotColours.text}" stroke-width="1.8"/>`,
  none: ({ ink }) => `<path d="M6 11h10" stroke="${ink}" stroke-width="2"/>`,
};
const unrated = `<circle cx="11" cy="11" r="9" fill="none" stroke="${plotColours.control}" stroke-width="1.4" stroke-dasharray="3 2.4"/>`;

/** A sign with its middle at a point, and what it says to who points at it. Without a sign: not judged. */
export function svgSign(sign: JudgementSign | null, at: { readonly x: number; readonly y: number }, { size = 22, title = '' }: { size?: number; title?: string } = {}): string {
  const scale = size === 22 ? '' : ` scale(${px(size / 22)})`;
  const words = title === '' ? '' : `<title>${xml(title)}</title>`;
  const shape = sign === null ? unrated : shapes[sign](signStyles[sign]);
  return `<g class="sign ${sign ?? 'unrated'}" transform="translate(${px(at.x - size / 2)} ${px(at.y - size / 2)})${scale}">${words}${shape}</g>`;
}

/** What stands beside a sign in the key. */
export interface KeyEntry {
  readonly sign: JudgementSign | null;
  readonly label: string;
}

const keyGap = 24;
const keyLine = 30;

/** The key to one scale, on as many lines as it takes. */
function svgKey(entries: readonly KeyEntry[], box: { readonly x: number; readonly y: number; readonly width: number }): { readonly svg: string; readonly height: number } {
  let x = 0;
  let line = 0;
  const parts = entries.map(({ sign, label }) => {
    const width = 30 + textWidth(label, 13);
    if (x > 0 && x + width > box.width) {
      x = 0;
      line += 1;
    }
    const middle = box.y + line * keyLine + 12;
    const part = `${svgSign(sign, { x: box.x + x + 10, y: middle }, { size: 20 })}${svgText(label, { x: box.x + x + 28, y: middle + 4.5 })}`;
    x += width + keyGap;
    return part;
  });
  return { svg: parts.join(''), height: entries.length === 0 ? 0 : (line + 1) * keyLine };
}

/** A scale with what it is a scale of; without a name where it is the only one. */
export interface Scale {
  readonly name: string;
  readonly entries: readonly KeyEntry[];
}

/** The key to the scales of a plot, one below the other. */
export function svgScales(scales: readonly Scale[], box: { readonly x: number; readonly y: number; readonly width: number }): { readonly svg: string; readonly height: number } {
  const indent = Math.max(0, ...scales.map(({ name }) => (name === '' ? 0 : textWidth(name, 13) * 1.07 + 16)));
  let height = 0;
  const parts = scales.map(({ name, entries }) => {
    const y = box.y + height;
    const key = svgKey(entries, { x: box.x + indent, y, width: box.width - indent });
    height += key.height;
    return `${name === '' ? '' : svgText(name, { x: box.x, y: y + 16.5 }, { bold: true })}${key.svg}`;
  });
  return { svg: parts.join(''), height };
}

/** A whole picture. It needs nothing else, runs nothing and leads nowhere. `bare` leaves out the role, for a place that gives its own. */
export function svgPicture(content: string, { width, height, title, about, bare }: { width: number; height: number; title: string; about: string; bare: boolean }): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"${bare ? '' : ' role="img"'} font-family="${fontFamily}" class="plot">`,
    `<title>${xml(title)}</title><desc>${xml(about)}</desc>`,
    `<rect class="ground" width="100%" height="100%" fill="${plotColours.ground}"/>`,
    content,
    '</svg>',
  ].join('');
}
