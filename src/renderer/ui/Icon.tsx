/** Every line icon of the product, 16 × 16, drawn with the text's colour. */
const shapes = {
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.5 10.5 14 14',
  close: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  no: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M3.8 12.2l8.4-8.4',
  ask: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M6.2 6.4c0-2.4 3.7-2.3 3.7 0 0 1.4-1.9 1.5-1.9 3M8 11.4v.2',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.2v4M8 4.6v.2',
  warning: 'M8 2.5 14.2 13.2H1.8zM8 6.6v3M8 11.2v.2',
  edit: 'm3 13 .6-2.8L10.8 3 13 5.2 5.8 12.4z',
  down: 'M8 3v9M4.5 8.5 8 12l3.5-3.5',
  next: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
  back: 'M13 8H4M7.5 4.5 4 8l3.5 3.5',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.5 2.5 6.5l3 3',
  compare: 'M2.5 3h4v10h-4zM9.5 3h4v10h-4z',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  menu: 'M2 4.5h12M2 8h12M2 11.5h12',
  screen: 'M2 3h12v8H2zM6 14h4',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  chevron: 'm4 6 4 4 4-4',
  external: 'M6.5 3.5h-4v10h10v-4M9.5 2.5h4v4M13 3 7.5 8.5',
  folder: 'M2 12.5v-9h4.5L8 5.5h6v7z',
  star: 'm8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z',
  clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.5V8l2.5 1.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  trash: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.2M2.5 8h.2M2.5 12h.2',
  share: 'M8 10V2.5M5 5.5l3-3 3 3M3 9v4.5h10V9',
} as const;

export type IconName = keyof typeof shapes;
export const iconNames = Object.keys(shapes) as readonly IconName[];

/** A line icon. Decorative unless `label` says what it means. */
export function Icon({ name, label, className = '', filled = false }: { readonly name: IconName; readonly label?: string; readonly className?: string; readonly filled?: boolean }) {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`icon ${className}`.trim()} viewBox="0 0 16 16" focusable="false" {...meaning}>
      <path d={shapes[name]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}
