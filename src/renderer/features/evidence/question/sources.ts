import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/rpc/query.ts';

const mostStudies = 500;

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

/** The studies that are entered, or those that hold the words; null until they have come. */
export function useStudies(text = ''): readonly StudyName[] | null {
  return useQuery(api.evidence.study.list.queryOptions({ input: { text, limit: mostStudies } })).data?.studies ?? null;
}

/** The templates one can assess in, each once; null until they have come. */
export function useTemplates(): readonly TemplateName[] | null {
  const all = useQuery(api.evidence.templates.queryOptions({ input: {} })).data?.templates;
  if (all === undefined) return null;
  return all.filter((template, at) => template.unit !== 'finding' && all.findIndex((one) => one.id === template.id) === at);
}
