/**
 * The two addresses the loader needs before any questionnaire has told it others, relative to the script's own address.
 * They repeat `paths` in shared/contracts, which would weigh a third of the loader; a test holds them equal.
 */
export function formAddress(script: string, service: string): string {
  return `${new URL(`../s/${encodeURIComponent(service)}`, script)}`;
}

/** @param query as `URLSearchParams` writes it. */
export function questionnaireAddress(script: string, service: string, query: string): string {
  return `${new URL(`../api/v1/services/${encodeURIComponent(service)}/questionnaire?${query}`, script)}`;
}
