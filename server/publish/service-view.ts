/** One service as the API shows it. */
import { currentEdition } from '#shared/charter/current-edition.ts';
import type { ServiceView } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { CatalogueStore, Service } from '../storage/store.ts';

export async function serviceView(
  deps: { readonly catalogue: CatalogueStore; readonly today: string; readonly publicUrl: string },
  service: Service,
): Promise<ServiceView> {
  const parent = service.parent === null ? null : await deps.catalogue.findNumber(service.parent);
  const results =
    service.children > 0
      ? paths.api.organisationResults(service.code)
      : paths.api.serviceResults(service.code);
  return {
    code: service.code,
    name: service.name,
    kind: service.kind,
    place: service.place,
    network: service.network,
    parent: parent && { code: parent.code, name: parent.name },
    children: service.children,
    active: service.active,
    demo: service.demo,
    edition: currentEdition(service, deps.today).id,
    links: {
      page: `${deps.publicUrl}${paths.service(service.code)}`,
      results: `${deps.publicUrl}${results}`,
      form: `${deps.publicUrl}${paths.form(service.code)}`,
    },
  };
}
