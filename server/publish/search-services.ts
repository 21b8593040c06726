/** One page of the catalogue; a cursor of another list is refused by its name. */
import { fieldProblem } from '../platform/problem.ts';
import {
  type CatalogueStore,
  InvalidCursor,
  type Page,
  type SearchQuery,
  type Service,
} from '../storage/store.ts';

/** @throws ProblemError naming `cursor`. */
export async function searchServices(
  catalogue: Pick<CatalogueStore, 'search'>,
  query: SearchQuery,
): Promise<Page<Service>> {
  try {
    return await catalogue.search(query);
  } catch (error) {
    if (error instanceof InvalidCursor) throw fieldProblem('cursor', 'was not given by this list');
    throw error;
  }
}
