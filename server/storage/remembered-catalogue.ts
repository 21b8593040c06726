/** Remembers services by code for as long as the catalogue has not changed: every submission asks for one. */
import type { CatalogueStore, Service, Store } from './store.ts';

/** The national directory has under 15,000 services of about 400 bytes: 8 MB. */
const servicesMax = 20_000;

export function rememberedCatalogue(store: Pick<Store, 'catalogue' | 'revision'>): CatalogueStore {
  const remembered = new Map<string, Service>();
  let known = -1;

  const forgetWhenRevised = async (): Promise<void> => {
    const revision = await store.revision();
    if (revision !== known) remembered.clear();
    known = revision;
  };

  return {
    ...store.catalogue,
    find: async (code) => {
      await forgetWhenRevised();
      const kept = remembered.get(code);
      if (kept) return kept;
      const revision = known;
      const service = await store.catalogue.find(code);
      // A code that is none is asked for by anybody and kept for nobody.
      // Nor is what was read before a change that somebody else has seen meanwhile.
      const isCurrent = revision === known;
      if (service && isCurrent && remembered.size < servicesMax) remembered.set(code, service);
      return service;
    },
  };
}
