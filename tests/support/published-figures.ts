/** Every published figure of a server, as bytes to compare: results of services by month, and of organisations. */
import { paths } from '#shared/contracts/paths.ts';

/** @returns the JSON of each service's results, by code. */
export async function publishedFigures(url: string, codes: readonly string[]): Promise<Map<string, string>> {
  const figures = new Map<string, string>();
  for (const code of codes) {
    const answer = await fetch(`${url}${paths.api.serviceResults(code)}?period=all&granularity=month`);
    figures.set(code, await answer.text());
  }
  return figures;
}

/** Ratings of `overall` published for a service. */
export async function publishedRatings(url: string, code: string): Promise<number> {
  const answer = await fetch(`${url}${paths.api.serviceResults(code)}?period=all`);
  const { criteria } = (await answer.json()) as { criteria: { criterion: string; n: number | null }[] };
  return criteria.find(({ criterion }) => criterion === 'overall')?.n ?? 0;
}
