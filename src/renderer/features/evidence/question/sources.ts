/** A study as one chooses it. */
export interface StudyName {
  readonly id: string;
  readonly label: string;
  readonly reference: string;
}

/** A template as one chooses it. */
export interface TemplateName {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
}

/** The studies that are entered; null until they have come. */
export function useStudies(): readonly StudyName[] | null {
  return null;
}

/** The templates one can assess in; null until they have come. */
export function useTemplates(): readonly TemplateName[] | null {
  return null;
}
