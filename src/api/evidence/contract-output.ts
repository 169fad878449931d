import { z } from 'zod';
import type { SummaryModel } from '#core/evidence/plots/summary.ts';
import type { TrafficLightModel } from '#core/evidence/plots/traffic-light.ts';
import type { ReadRobvis } from '#core/evidence/sof/robvis-read.ts';
import { robvisTools } from '#core/evidence/sof/robvis-words.ts';
import type { Sof } from '#core/evidence/sof/sof.ts';
import { fileContent, recordReference } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { example } from './example.ts';

export const sofFormats = ['json', 'docx', 'html', 'md', 'pdf'] as const;
export const plotKinds = ['traffic-light', 'summary'] as const;
export type PlotModel = TrafficLightModel | SummaryModel;

const robvisExample = 'Study,D1,D2,D3,D4,D5,Overall,Weight\r\nExempelstudien 2019,Low,Some concerns,Low,Low,Low,Some concerns,60\r\n';
const mostCsv = 2_000_000;

export const outputContract = {
  /**
   * The Summary of Findings of a question: `json` is the model itself, the others a file. PDF needs the desktop or an installed Chromium; elsewhere UNSUPPORTED
   * with `details.instead` = `docx`.
   */
  sof: base
    .meta({ example: { questionId: example.question, format: 'json' } })
    .input(z.strictObject({ questionId: recordReference, format: z.enum(sofFormats) }))
    .output(z.union([fileContent, z.custom<Sof>()])),
  /** The judgements of a question's results as a picture, or its content with the same as a table. What is blind to the reader is shown as not judged. */
  plot: base
    .meta({ example: { questionId: example.question, kind: 'traffic-light', format: 'json' } })
    .input(z.strictObject({ questionId: recordReference, kind: z.enum(plotKinds), format: z.enum(['svg', 'json']), outcomeId: recordReference.optional() }))
    .output(z.union([fileContent, z.custom<PlotModel>()])),
  /** A whole assessment on paper, with the other one and what the two came to where the reader may see it. */
  document: base
    .meta({ example: { assessmentId: example.assessment, format: 'md' } })
    .input(z.strictObject({ assessmentId: recordReference, format: z.enum(['docx', 'html', 'md', 'pdf']) }))
    .output(fileContent),
  robvis: {
    /** Judgements of the results in one template as CSV in the robvis format. UNSUPPORTED for a tool that the format has no words for. */
    export: base
      .meta({ example: { questionId: example.question, templateId: 'rob2-assignment' } })
      .input(z.strictObject({ questionId: recordReference, templateId: recordReference.optional() }))
      .output(fileContent),
    /** Reads such a file and draws it. Nothing is stored: judgements without answers are nobody's assessment here. */
    import: base
      .meta({ example: { content: robvisExample } })
      .input(z.strictObject({ content: z.string().max(mostCsv), tool: z.enum(robvisTools).optional() }))
      .output(z.strictObject({ read: z.custom<ReadRobvis>(), plot: z.custom<TrafficLightModel>().nullable() })),
  },
};
