/** An application with three services and a demonstration, and the reading of its results. */
import { expect, onTestFinished } from 'vitest';
import type { Service } from '#server/storage/store.ts';
import { type CriterionResult, type Results, resultsSchema } from '#shared/contracts/results.ts';
import { addService } from './rated-services.ts';
import { openTestApp, type TestApp } from './test-app.ts';

/** Two town halls below a prefecture; the store opens on 5 January 2026. */
const services = [
  { code: 'PREF', name: 'Préfecture', parent: null },
  { code: 'NORTH', name: 'Mairie du Nord', parent: 'PREF' },
  { code: 'SOUTH', name: 'Mairie du Sud', parent: 'PREF' },
  { code: 'demo-1', name: 'Démonstration', parent: null, demo: true },
];

export async function openResultsApp(): Promise<TestApp & { service(code: string): Promise<Service> }> {
  const app = await openTestApp({ services, now: '2026-01-05T10:00:00Z' });
  onTestFinished(() => app.close());
  const service = (code: string) =>
    addService(app.store, { ...services.find((one) => one.code === code), code });
  return { ...app, service };
}

export async function readResults(app: TestApp, path: string): Promise<Results> {
  const response = await app.request(`/api/v1${path}`);
  expect(response.status).toBe(200);
  return resultsSchema.parse(await response.json());
}

export function criterion({ criteria }: Pick<Results, 'criteria'>, key: string): CriterionResult {
  const found = criteria.find((row) => row.criterion === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

/** Publishes at a date, with the clock on that day. */
export async function publishOn(app: TestApp, date: string): Promise<void> {
  app.clock.set(`${date}T10:00:00Z`);
  await app.publish(date);
}
