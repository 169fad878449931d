import { api } from '../implement.ts';
import { search } from './search.ts';
import { explainSearch, listMisses, listSynonyms, putMissBack, removeMiss, saveSynonyms, trySearch } from './search-words.ts';

/** The search and the words that editors teach it. */
export const searchProcedures = {
  search: api.catalogue.search.handler(({ input, context: { ports } }) => search(ports, input)),
  searchExplain: api.catalogue.searchExplain.handler(({ input, context: { ports } }) => explainSearch(ports, input)),
  searchTry: api.catalogue.searchTry.handler(({ input, context: { ports } }) => trySearch(ports, input)),
  synonyms: api.catalogue.synonyms.handler(({ context: { ports } }) => listSynonyms(ports)),
  saveSynonyms: api.catalogue.saveSynonyms.handler(({ input, context: { ports } }) => saveSynonyms(ports, input)),
  searchMisses: api.catalogue.searchMisses.handler(({ context: { ports } }) => listMisses(ports)),
  dismissMiss: api.catalogue.dismissMiss.handler(({ input, context: { ports } }) => removeMiss(ports, input.id)),
  restoreMiss: api.catalogue.restoreMiss.handler(({ input, context: { ports } }) => putMissBack(ports, input.miss)),
};
