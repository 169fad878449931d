/** Tools whose judgements the robvis format has words for. */
export const robvisTools = ['rob2', 'robins-i'] as const;
export type RobvisTool = (typeof robvisTools)[number];

interface ToolWords {
  /** How many areas the tool has. */
  readonly domains: number;
  /** The stored code beside the format's word. */
  readonly words: readonly (readonly [code: string, word: string])[];
  /** What others write for the same, in small letters. */
  readonly also: Readonly<Record<string, string>>;
}

const common = { låg: 'low', måttlig: 'moderate' } as const;

/** Words as robvis (R package, 2019) reads them. */
export const robvisWords: Readonly<Record<RobvisTool, ToolWords>> = {
  rob2: {
    domains: 5,
    words: [
      ['low', 'Low'],
      ['moderate', 'Some concerns'],
      ['high', 'High'],
    ],
    also: { ...common, moderate: 'moderate', 'some concern': 'moderate', unclear: 'moderate', hög: 'high' },
  },
  'robins-i': {
    domains: 7,
    words: [
      ['low', 'Low'],
      ['moderate', 'Moderate'],
      ['serious', 'Serious'],
      ['critical', 'Critical'],
      ['no-information', 'No information'],
    ],
    also: { ...common, hög: 'serious', 'oacceptabelt hög': 'critical', 'ingen information': 'no-information', ni: 'no-information' },
  },
};

/** The tool behind a template of ours; null where the format has none for it. */
export function robvisToolOf(templateId: string): RobvisTool | null {
  if (templateId.startsWith('rob2')) return 'rob2';
  return templateId.startsWith('robins-i') ? 'robins-i' : null;
}

/** One study in the format. What is not judged, and a weight that is not known, is null. */
export interface RobvisRow {
  readonly study: string;
  readonly domains: Readonly<Record<string, string | null>>;
  readonly overall: string | null;
  readonly weight: number | null;
}

/** `D1` to the tool's last. */
export function robvisDomains(tool: RobvisTool): string[] {
  return Array.from({ length: robvisWords[tool].domains }, (_, index) => `D${index + 1}`);
}
