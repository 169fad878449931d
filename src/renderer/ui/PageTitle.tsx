import type { ReactNode } from 'react';

export interface PageTitleProps {
  readonly children: ReactNode;
  /** To the right: a date, a link. */
  readonly aside?: ReactNode;
}

/** The page's one h1. The shell moves focus to it and makes the document's title of it. */
export function PageTitle({ children, aside }: PageTitleProps) {
  return (
    <div className="title-row">
      <h1 className="page-title">{children}</h1>
      {aside !== undefined && <div className="aside">{aside}</div>}
    </div>
  );
}
