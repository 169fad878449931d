import type { ReactNode } from 'react';
import './entry.css';

export interface EntrySectionProps {
  /** Anchor in the address: `#underlag`. */
  id: string;
  heading: string;
  note?: ReactNode;
  children: ReactNode;
}

/** A rule, a heading with a note to the right, and what belongs there. */
export function EntrySection({ id, heading, note, children }: EntrySectionProps) {
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="sec-head">
        <h2 id={id} tabIndex={-1}>
          {heading}
        </h2>
        {note !== undefined && <p className="note">{note}</p>}
      </div>
      {children}
    </section>
  );
}
