import { client } from '#renderer/rpc/client.ts';
import { useText } from '#renderer/text/useText.ts';
import { DocumentMenu, type DocumentSubject } from '../parts/DocumentMenu.tsx';
import { filterCount, toRequest, type ListState } from './url-state.ts';

/** As many as a request can name; a longer list is named by its filters. */
const mostIds = 500;

/** Exactly what is shown: by name where words were typed or filters chosen, else all that is published. */
async function subjectOf(state: ListState): Promise<DocumentSubject> {
  const narrowed = state.text.trim() !== '' || filterCount(state) > 0;
  if (!narrowed) return { kind: 'catalogue' };
  const request = toRequest(state);
  const { hits, total } = await client.catalogue.search({ ...request, limit: mostIds, offset: 0 });
  return total <= mostIds ? { kind: 'catalogue', ids: hits.map((hit) => hit.id) } : { kind: 'catalogue', filters: request.filters };
}

/** The whole catalogue, or what the list shows of it, as a file for paper. */
export function PrintCatalogue({ state }: { state: ListState }) {
  const t = useText();
  const narrowed = state.text.trim() !== '' || filterCount(state) > 0;
  return <DocumentMenu slim icon="print" label={t(narrowed ? 'documents.selection' : 'documents.catalogue')} subject={() => subjectOf(state)} />;
}
