import type { client } from '#renderer/rpc/client.ts';

/** A proposal as the review page reads it. */
export type Review = Awaited<ReturnType<typeof client.catalogue.proposal>>;
/** A proposal as it stands in a list. */
export type ListedProposal = Review['proposal'];
