/** The service or organisation an address names, or the refusal that says there is none. */
import type { CatalogueStore, Service } from '../storage/store.ts';
import { ProblemError } from './problem.ts';

type Catalogue = Pick<CatalogueStore, 'find'>;

/** @throws ProblemError `unknown-service` */
export async function findService(catalogue: Catalogue, code: string): Promise<Service> {
  const service = await catalogue.find(code);
  if (!service) throw new ProblemError('unknown-service');
  return service;
}

/** @throws ProblemError `unknown-organisation`, also for a service with none below it. */
export async function findOrganisation(catalogue: Catalogue, code: string): Promise<Service> {
  const service = await catalogue.find(code);
  if (!service || service.children === 0) throw new ProblemError('unknown-organisation');
  return service;
}
