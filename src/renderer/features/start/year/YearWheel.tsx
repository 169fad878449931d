import { useId } from 'react';
import { commitments } from '#core/tasks/commitments.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { angleOf, anglesOf, arcPath, bandPath, dotRadius, gemPath, hub, labelRadius, pointAt, rim, rings, size, spokePath, weekOf } from './geometry.ts';
import { byCommitment, type YearItem } from './items.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const tick = 6;
const nameStart = 2;
const nameEnd = 86;
const below = 4;

interface WheelProps {
  readonly year: number;
  readonly day: string;
  readonly planned: readonly YearItem[];
  readonly derived: readonly YearItem[];
}

function firstOf(year: number, month: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** The wheel in one sentence per commitment, for those who do not see it. The table says it all. */
function spoken({ year, day, planned }: WheelProps, t: Text): string {
  const parts = byCommitment(planned).map(({ commitment, items }) => {
    const live = items.find(({ state, kind }) => state === 'live' && kind === 'period');
    const next = items.find(({ from, state }) => from >= day && state !== 'cancelled');
    const words = [
      items.length === 0 ? t('year.said.nothing') : '',
      live === undefined ? '' : t('year.said.live', { title: live.title, date: formatDay(live.to) }),
      next === undefined ? '' : t('year.said.next', { title: next.title, date: formatDay(next.from) }),
      items.length > 0 && live === undefined && next === undefined ? t('year.said.over') : '',
    ];
    return `${t(`year.commitment.${commitment}`)}: ${words.filter((word) => word !== '').join(', ')}.`;
  });
  return `${t('year.title', { year })}. ${parts.join(' ')}`;
}

function Frame({ year, day }: Pick<WheelProps, 'year' | 'day'>) {
  const t = useText();
  return (
    <>
      {[...rings, rim].map((radius) => (
        <circle key={radius} className="ring" cx={size / 2} cy={size / 2} r={radius} />
      ))}
      {months.map((month, index) => {
        const start = angleOf(firstOf(year, index), year);
        const end = index === 11 ? 360 : angleOf(firstOf(year, index + 1), year);
        const { x, y } = pointAt((start + end) / 2, labelRadius);
        return (
          <g key={month}>
            <path className="tick" d={spokePath(start, rim, rim + tick)} />
            <text x={x} y={y + below} textAnchor="middle" className={day.startsWith(firstOf(year, index).slice(0, 7)) ? 'tag' : undefined}>
              {t(`year.month.${month}`)}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** A stretch: grey where it is over, spruce as far as it has come, outlined where it lies ahead. */
function Stretch({ item, radius, year, day }: { readonly item: YearItem; readonly radius: number; readonly year: number; readonly day: string }) {
  const [start, end] = anglesOf(item, year);
  if (item.state === 'cancelled') return null;
  if (item.state === 'done') return <path className="done" d={arcPath(start, end, radius)} />;
  const now = Math.min(end, angleOf(day, year));
  return (
    <>
      <path className={item.state === 'suggested' ? 'plan maybe' : 'plan'} d={bandPath(start, end, radius)} />
      {item.state === 'live' && now - start > 0.5 && <path className="live" d={arcPath(start, now, radius)} />}
    </>
  );
}

function Ring({ items, radius, year, day }: { readonly items: readonly YearItem[]; readonly radius: number; readonly year: number; readonly day: string }) {
  const meetings = items.filter(({ kind, state }) => kind === 'meeting' && state !== 'cancelled');
  return (
    <>
      {items.filter(({ kind }) => kind === 'period').map((item) => (
        <Stretch key={item.key} item={item} radius={radius} year={year} day={day} />
      ))}
      {meetings.map(({ key, state, from }) => (
        <path key={key} className={state === 'done' ? 'gem past' : 'gem'} d={gemPath(angleOf(from, year) + 0.5, radius, state === 'done' ? 6 : 7)} />
      ))}
    </>
  );
}

/** The catalogue's own days: a dot per day with reviews, a square per day when a contract ends. */
function Derived({ derived, year }: Pick<WheelProps, 'derived' | 'year'>) {
  const days = (kind: YearItem['kind']): string[] => [...new Set(derived.filter((item) => item.kind === kind).map(({ from }) => from))];
  return (
    <>
      {days('review').map((day) => {
        const { x, y } = pointAt(angleOf(day, year) + 0.5, dotRadius);
        return <circle key={day} className="dot" cx={x} cy={y} r={2.5} />;
      })}
      {days('contract').map((day) => {
        const { x, y } = pointAt(angleOf(day, year) + 0.5, rim);
        return <rect key={day} className="end" x={x - 4} y={y - 4} width={8} height={8} />;
      })}
    </>
  );
}

function Hand({ year, day }: Pick<WheelProps, 'year' | 'day'>) {
  if (!day.startsWith(`${year}-`)) return null;
  const angle = angleOf(day, year) + 0.5;
  const { x, y } = pointAt(angle, hub);
  return (
    <>
      <path className="hand" d={spokePath(angle, hub, rim + tick)} />
      <circle className="hand-end" cx={x} cy={y} r={3} />
    </>
  );
}

/** The year as a wheel: one ring per commitment. A picture; the table beside it says the same in words. */
export function YearWheel(props: WheelProps) {
  const t = useText();
  const id = useId();
  const { year, day, planned, derived } = props;
  return (
    <svg className="wheel" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={spoken(props, t)}>
      <Frame year={year} day={day} />
      {byCommitment(planned).map(({ commitment, items }, index) => (
        <Ring key={commitment} items={items} radius={rings[index] ?? hub} year={year} day={day} />
      ))}
      <Derived derived={derived} year={year} />
      <Hand year={year} day={day} />
      {commitments.map((commitment, index) => (
        <g key={commitment}>
          <path id={`${id}${commitment}`} d={arcPath(nameStart, nameEnd, (rings[index] ?? hub) - below)} />
          <text className="name">
            <textPath href={`#${id}${commitment}`}>{t(`year.commitment.${commitment}`)}</textPath>
          </text>
        </g>
      ))}
      <text className="big" x={size / 2} y={size / 2 + 6} textAnchor="middle">
        {year}
      </text>
      {day.startsWith(`${year}-`) && (
        <text className="mid" x={size / 2} y={size / 2 + 26} textAnchor="middle">
          {t('year.week', { week: weekOf(day) })}
        </text>
      )}
    </svg>
  );
}
