import { z } from 'zod';
import type { RecordType } from '#core/shared/record.ts';
import { longText, mediumText, shortText, webAddress, year } from '#core/shared/schemas.ts';
import { studyTypes } from './terms.ts';

const mostAuthors = 500;
const mostKeywords = 200;

const author = z.strictObject({
  /** Family name, or the whole name of an organisation. */
  family: shortText,
  given: shortText.default(''),
});

/** What a study or review is called and where it was published. A study is found, never graded, here. */
export const studySchema = z.strictObject({
  type: z.enum(studyTypes).default('article'),
  title: z.string().trim().min(1).max(1_000),
  authors: z.array(author).max(mostAuthors).default([]),
  /** Null where it could not be read (R7). */
  year: year.nullable().default(null),
  journal: mediumText.default(''),
  volume: shortText.default(''),
  issue: shortText.default(''),
  pages: shortText.default(''),
  publisher: mediumText.default(''),
  /** Lower case, without address before it: `10.1000/xyz`; empty where there is none. */
  doi: shortText.default(''),
  url: webAddress.nullable().default(null),
  /** ISBN or ISSN as written. */
  standardNumber: shortText.default(''),
  abstract: longText.default(''),
  language: shortText.default(''),
  keywords: z.array(shortText).max(mostKeywords).default([]),
  /** Registers the study is found in, e.g. `PMID 12345`. */
  identifiers: z.array(shortText).max(mostKeywords).default([]),
  /** What people call it, "Exempelstudien 2019"; empty shows author and year. */
  shortName: shortText.default(''),
  note: longText.default(''),
  archived: z.boolean().default(false),
});
export type Study = z.infer<typeof studySchema>;

export const studyRecord: RecordType<Study> = { name: 'study', schema: studySchema, migrations: [] };
