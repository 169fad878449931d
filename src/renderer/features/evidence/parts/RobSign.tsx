import type { JudgementSign } from '#core/evidence/template/schema.ts';
import './parts.css';

/** A judgement's own sign, or how far an area has come before it is judged. */
export type SignShape = JudgementSign | 'under-way' | 'not-begun';

const shapes: Readonly<Record<SignShape, React.ReactNode>> = {
  plus: (
    <>
      <circle className="rob-low" cx="11" cy="11" r="10" />
      <path className="rob-on-low" d="M6.5 11h9M11 6.5v9" />
    </>
  ),
  bang: (
    <>
      <path className="rob-some" d="M11 1.4 21.4 20H.6z" />
      <path className="rob-on-some" d="M11 7.6v6.2M11 15.6v2" />
    </>
  ),
  minus: (
    <>
      <rect className="rob-high" x="1.5" y="1.5" width="19" height="19" />
      <path className="rob-on-high" d="M6.5 11h9" />
    </>
  ),
  cross: (
    <>
      <path className="rob-critical" d="M7 .9h8L21.1 7v8L15 21.1H7L.9 15V7z" />
      <path className="rob-on-critical" d="m7.2 7.2 7.6 7.6M14.8 7.2l-7.6 7.6" />
    </>
  ),
  question: (
    <>
      <circle className="rob-unknown" cx="11" cy="11" r="9.2" />
      <path className="rob-ask" d="M8.2 8.9c0-3.7 5.6-3.6 5.6 0 0 2.1-2.8 2.3-2.8 4.4M11 15.2v1.8" />
    </>
  ),
  none: <circle className="rob-unknown" cx="11" cy="11" r="9.2" />,
  'under-way': (
    <>
      <circle className="rob-now" cx="11" cy="11" r="9" />
      <circle className="rob-dot" cx="11" cy="11" r="3.4" />
    </>
  ),
  'not-begun': <circle className="rob-later" cx="11" cy="11" r="9" />,
};

/** Shape, sign and colour of a judgement. `label` is its word; leave it out where the word stands beside. */
export function RobSign({ sign, label, className = '' }: { readonly sign: SignShape; readonly label?: string; readonly className?: string }) {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`rob ${className}`.trim()} viewBox="0 0 22 22" focusable="false" {...meaning}>
      {shapes[sign]}
    </svg>
  );
}
