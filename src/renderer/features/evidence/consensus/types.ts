import type { client } from '#renderer/rpc/client.ts';

export type ConsensusAnswer = Awaited<ReturnType<typeof client.evidence.consensus>>;
export type ConsensusRow = ConsensusAnswer['rows'][number];
export type Side = ConsensusRow['a'];
/** Two are done: template, agreement and proposal are there. */
export type Ready = ConsensusAnswer & { readonly template: NonNullable<ConsensusAnswer['template']>; readonly agreement: NonNullable<ConsensusAnswer['agreement']> };

export function isReady(data: ConsensusAnswer): data is Ready {
  return data.ready && data.template !== null && data.agreement !== null;
}
