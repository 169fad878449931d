import { createContext, useContext } from 'react';
import type { Problem } from '#core/evidence/flow/problems.ts';
import type { Outcome } from '#core/evidence/template/outcome.ts';
import type { Domain, Template } from '#core/evidence/template/schema.ts';
import type { Content, Path } from './content.ts';
import type { Opened } from './opened.ts';
import type { Entry } from './steps.ts';

/** Everything about the assessment that its parts draw and change. */
export interface AssessForm {
  readonly opened: Opened;
  readonly template: Template;
  readonly content: Content;
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  readonly change: (make: (before: Content) => Content) => void;
  /** Texts with an identity number in them: not saved. */
  readonly left: readonly Path[];
  /** Why nothing can be written; undefined where it can. */
  readonly stopped: string | undefined;

  readonly step: string;
  /** The area that is open; null on the steps beside the areas. */
  readonly domain: Domain | null;
  /** What is asked in the open area, and which of it is open; null where all is folded. */
  readonly entries: readonly Entry[];
  readonly open: string | null;
  /** Shows a step, and a question in it where one is named, and moves the focus there. */
  readonly go: (step: string, key?: string | null) => void;
  /** True where all questions of an area stand open at once. */
  readonly showAll: boolean;
  readonly setShowAll: (all: boolean) => void;
}

export const FormContext = createContext<AssessForm | null>(null);

/** The assessment that the page is about. */
export function useAssess(): AssessForm {
  const form = useContext(FormContext);
  if (form === null) throw new Error('outside the form of an assessment');
  return form;
}
