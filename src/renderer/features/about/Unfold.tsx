import { useState, type ReactNode } from 'react';

/** Something long that unfolds; it is drawn only when it has been asked for. */
export function Unfold({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  return (
    <details className="about-unfold" onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary>{title}</summary>
      {asked && children}
    </details>
  );
}
