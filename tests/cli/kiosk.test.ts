import { describe, expect, onTestFinished, test } from 'vitest';
import { readKioskKey } from '#server/collect/kiosk/kiosk-key.ts';
import { loadConfig } from '#server/platform/config.ts';
import { loadSecret } from '#server/platform/secret.ts';
import { runCommand } from '../support/run-command.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const secret = 'a secret of thirty-two characters';

async function townApp(): Promise<TestApp> {
  const app = await openTestApp({
    services: [{ code: 'TOWN', name: 'Mairie', parent: null, placements: ['hall'] }],
  });
  onTestFinished(() => app.close());
  return app;
}

const run = (app: TestApp, ...words: string[]) =>
  runCommand(['kiosk', ...words], {
    app,
    environment: {
      DATABASE_URL: `sqlite:${app.path}`,
      AVIS_SECRET: secret,
      PUBLIC_URL: 'https://avis.example.fr',
    },
  });

describe('avis kiosk', () => {
  test('prints the address to open on one tablet, another each time', async () => {
    const app = await townApp();
    const words = ['TOWN', '--channel', 'counter', '--placement', 'hall', '--language', 'de'];
    const [first, second] = [await run(app, ...words), await run(app, ...words)];
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    const address = new URL(first.out.trim());
    expect(address.origin + address.pathname).toBe('https://avis.example.fr/k/TOWN');
    const { key = '', ...wishes } = Object.fromEntries(address.searchParams);
    expect(wishes).toEqual({ channel: 'counter', placement: 'hall', language: 'de' });
    const service = await app.store.catalogue.find('TOWN');
    const sign = loadSecret(loadConfig({ AVIS_SECRET: secret }));
    expect(readKioskKey(sign, service?.number ?? 0, key)).not.toBeNull();
    expect(second.out).not.toBe(first.out);
  });

  test('says so when the address it prints is one that no tablet reaches', async () => {
    const app = await townApp();
    const environment = { DATABASE_URL: `sqlite:${app.path}`, AVIS_SECRET: secret };
    const { code, out, err } = await runCommand(['kiosk', 'TOWN'], { app, environment });
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/localhost:3000\/k\/TOWN\?key=/);
    expect(err).toBe('No tablet reaches this address: set PUBLIC_URL to that of the server.\n');
  });

  test.each([
    [['NOWHERE'], 1, 'No service has the code "NOWHERE"'],
    [['TOWN', '--placement', 'cour'], 1, '"cour" is not registered for Mairie'],
    [['TOWN', '--channel', 'smoke'], 2, '"smoke" is no channel: counter, phone, online, mail'],
    [['TOWN', '--language', 'xx'], 2, 'Avis+ does not speak "xx"'],
    [[], 2, 'CODE'],
  ])('refuses %j with one line and prints no address', async (words, expected, line) => {
    const { code, out, err } = await run(await townApp(), ...words);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(line);
  });
});
