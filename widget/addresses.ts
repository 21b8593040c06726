/**
 * The two addresses the loader needs before any questionnaire has told it others, relative to the script's own address.
 * They repeat `paths` in shared/contracts, which would weigh a third of the loader; a test holds them equal.
 */
export const addressOf = {
  form: (script: string, service: string): string => resolve(script, `s/${encodeURIComponent(service)}`),
  questionnaire: (script: string, service: string, query: string): string =>
    resolve(script, `api/v1/services/${encodeURIComponent(service)}/questionnaire?${query}`),
};

// …
function resolve(script: string, path: string): string {
  return new URL(`../${path}`, script).href;
}
