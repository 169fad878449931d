import type { TextId } from '#renderer/text/index.ts';

export interface Area {
  readonly path: string;
  readonly label: TextId;
  /** False for an area of a later step; its page says what will be there. */
  readonly built: boolean;
}

/** The areas of the product in the order of the navigation. */
export const areas: readonly Area[] = [
  { path: '/', label: 'app.area.start', built: true },
  { path: '/uppgifter', label: 'app.area.tasks', built: true },
  { path: '/katalog', label: 'app.area.catalogue', built: true },
  { path: '/evidens', label: 'app.area.evidence', built: true },
  { path: '/workshop', label: 'app.area.workshop', built: false },
  { path: '/enkat', label: 'app.area.survey', built: false },
  { path: '/introduktion', label: 'app.area.introduction', built: false },
  { path: '/uppfoljning', label: 'app.area.followUp', built: false },
  { path: '/rapport', label: 'app.area.report', built: false },
];
