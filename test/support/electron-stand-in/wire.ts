import type { FindingName } from './findings.ts';

/** What the stand-in tells its driver. */
export type WireMessage =
  | { readonly type: 'finding'; readonly name: FindingName; readonly text: string }
  | { readonly type: 'loaded'; readonly debugAddress: string; readonly origin: string }
  | { readonly type: 'external'; readonly url: string }
  | { readonly type: 'error-box'; readonly title: string; readonly text: string };

/** What the driver tells the stand-in. */
export type WireCommand = { readonly type: 'quit' } | { readonly type: 'choose-menu'; readonly label: string } | { readonly type: 'answer-dialog'; readonly path: string | null };
