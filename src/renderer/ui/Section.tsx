import { useId, type ReactNode } from 'react';

export interface SectionProps {
  readonly title: ReactNode;
  /** To the right of the heading: a link, a count. */
  readonly note?: ReactNode;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** An ink rule, a heading and space. */
export function Section({ title, note, id, className = '', children }: SectionProps) {
  const headingId = useId();
  return (
    <section className={`sec ${className}`.trim()} id={id} aria-labelledby={headingId}>
      <div className="sec-head">
        <h2 id={headingId}>{title}</h2>
        {note !== undefined && <div className="note">{note}</div>}
      </div>
      {children}
    </section>
  );
}
