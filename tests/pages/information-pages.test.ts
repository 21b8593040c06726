import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { retention } from '#server/platform/retention.ts';
import { textOf } from '../support/page-markup.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({
    environment: { PRODUCER_NAME: 'Ville de <Valmont>', PRODUCER_SIRET: '21940028000016', MIN_CELL: '20' },
  });
});
afterAll(() => app.close());

const read = async (path: string) => textOf(await (await app.request(path)).text());

describe('the pages about this site', () => {
  test('promise the durations that the retention job applies, and the threshold in force', async () => {
    const text = await read('/confidentialite');
    expect(text).toContain(`puis ${retention.keysDays} jours`);
    expect(text).toContain(`Votre commentaire\u202f: ${retention.textsMonths} mois`);
    expect(text).toContain(`${retention.ratingsMonths} mois après leur publication`);
    expect(text).toContain(`en mémoire vive ${retention.rateSaltHours} heures au plus`);
    expect(text).toContain('totaux d’au moins 20 avis');
  });

  test('name the producer and its SIRET from the settings, as text', async () => {
    for (const path of ['/confidentialite', '/mentions-legales'])
      expect(await read(path)).toMatch(/Ville de <Valmont> , SIRET 219\u00a0400\u00a0280\u00a000016/);
  });

  test('say plainly that no producer is set', async () => {
    const bare = await openTestApp();
    const text = textOf(await (await bare.request('/mentions-legales')).text());
    await bare.close();
    expect(text).toContain('n’est pas encore renseigné');
  });

  test.each([
    ['daily', 'chaque matin à 6 heures'],
    ['weekly', 'chaque lundi à 6 heures'],
    ['monthly', 'le premier de chaque mois à 6 heures'],
  ])('announce publication on the dates of a %s calendar', async (calendar, when) => {
    const other = await openTestApp({ environment: { PUBLICATION_CALENDAR: calendar } });
    const text = textOf(await (await other.request('/')).text());
    await other.close();
    expect(text).toContain(`Les résultats paraissent ${when}, heure de Paris`);
  });

  test('never call a rating anonymous, and claim no accessibility that was not audited', async () => {
    for (const path of ['/confidentialite', '/mentions-legales', '/s/TOWN'])
      expect(await read(path)).not.toMatch(/anonyme/i);
    expect(await read('/mentions-legales')).toContain('Accessibilité\u202f: non conforme');
  });
});
