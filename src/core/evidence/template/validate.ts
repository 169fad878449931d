import { templateSchema, type Template } from './schema.ts';
import { checkReferences } from './validate-references.ts';
import { checkRules } from './validate-rules.ts';

export type ParsedTemplate = { readonly template: Template; readonly problems: readonly [] } | { readonly template: null; readonly problems: readonly string[] };

/** Reads data as a template, or says everything that is wrong with it, each with where: "område D2, fråga 2.3, askedIf: …". */
export function parseTemplate(data: unknown): ParsedTemplate {
  const parsed = templateSchema.safeParse(data);
  if (!parsed.success) return { template: null, problems: parsed.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`) };
  const problems: string[] = [];
  const complain = (where: string, what: string): void => void problems.push(`${where}: ${what}`);
  checkReferences(parsed.data, complain);
  // Rules are tried out only where all that they name is there.
  if (problems.length === 0) checkRules(parsed.data, complain);
  return problems.length === 0 ? { template: parsed.data, problems: [] } : { template: null, problems };
}
