import type { Assessment } from '#core/evidence/records/assessment.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import type { ApiClient } from '#renderer/rpc/client.ts';
import { contentOf, emptyContent, type Content } from './content.ts';

type AssessmentView = Awaited<ReturnType<ApiClient['evidence']['assessment']['get']>>;

/** What is assessed, and in what: fixed from the first answer. */
export type About = Pick<Assessment, 'questionId' | 'calibrationId' | 'resultId' | 'templateId'>;

/** An assessment as the page has it, begun or not. */
export interface Opened {
  readonly about: About;
  /** Null until the first answer is saved. */
  readonly stored: { readonly id: string; readonly revision: number; readonly where: 'team' | 'personal' } | null;
  readonly assessment: Assessment | null;
  readonly content: Content;
  readonly template: Template;
  /** Version it is made in, and when it was last saved. */
  readonly updatedAt: string | null;
  readonly mine: boolean;
  readonly others: AssessmentView['blind']['other'];
  readonly result: AssessmentView['result'];
  readonly item: AssessmentView['item'];
  readonly localNotes: Readonly<Record<string, string>>;
  readonly consensus: AssessmentView['consensus'];
}

/** One that is stored. */
export function openedOf(view: AssessmentView): Opened {
  const { id, revision, where, assessment, template, updatedAt, mine, blind, result, item, localNotes, consensus } = view;
  const { questionId, calibrationId, resultId, templateId } = assessment;
  return { about: { questionId, calibrationId, resultId, templateId }, stored: { id, revision, where }, assessment, content: contentOf(assessment), template, updatedAt, mine, others: blind.other, result, item, localNotes, consensus };
}

/** What a new one begins from. */
export type Blank = Pick<Opened, 'about' | 'template' | 'others' | 'result' | 'item' | 'localNotes'>;

/** One that begins with the first answer. */
export function openedBlank(blank: Blank): Opened {
  return { ...blank, stored: null, assessment: null, content: emptyContent, updatedAt: null, mine: true, consensus: null };
}
