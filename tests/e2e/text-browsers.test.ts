/** Rating from a terminal: no script, no styles, no pictures, no mouse. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { describeFault } from '../support/fault-tools.ts';
import { type DataFolder, openDataFolder } from '../support/running-server.ts';
import { enter, journeyInLynx, printedBy, stopsOf, textBrowsers } from '../support/text-browser.ts';

describeFault('in Lynx and w3m', textBrowsers, () => {
  let folder: DataFolder;
  let form = '';
  let origin = '';
  beforeAll(async () => {
    folder = await openDataFolder(onEnd);
    await folder.createServices(['TOWN,Mairie de Valmont']);
    origin = (await folder.start()).url;
    form = origin + paths.form('TOWN', { channel: 'counter', m: 'link', language: 'fr' });
  });
  const atEnd: (() => Promise<void>)[] = [];
  const onEnd = (work: () => Promise<void>) => atEnd.push(work);
  afterAll(async () => {
    for (const work of atEnd) await work();
  });

  test.each(['lynx', 'w3m'] as const)(
    'the form reads in %s as it is meant: each answer a line',
    async (name) => {
      const lines = (await printedBy[name](form)).split('\n').map((line) => line.trim());
      const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
      const order = ['Avis+', 'Mairie de Valmont', 'Donner mon avis', 'De façon générale', 'Pour préciser'];
      const positions = [...order, 'Un commentaire', 'Vous répondez sans vous identifier'].map(at);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
      expect(positions).not.toContain(-1);

      const choices = lines.filter((line) => /\([ *]\)/.test(line));
      expect(choices).toHaveLength(6 + 6 * 7);
      for (const choice of choices) expect(choice).toMatch(/^\([ *]\) ?([1-5] )?\p{L}[\p{L} ’]+$/u);
      expect(choices.filter((choice) => choice.includes('*') && !choice.endsWith('Sans réponse'))).toEqual(
        [],
      );
    },
  );

  test('a person in Lynx answers the one question, adds a comment, sends, and reads her receipt', async () => {
    const stops = stopsOf(await (await fetch(form)).text());
    const receipt = await journeyInLynx(form, [
      [stops.indexOf('ratings-overall-4'), [enter]],
      [stops.indexOf('comment'), [...'Merci']],
      [stops.indexOf('button'), [enter]],
    ]);
    expect(receipt).toContain('Votre avis est enregistré.');
    expect(receipt).toMatch(/([0-9A-Z]{5}-){4}[0-9A-Z]{5}/);
    expect(receipt).toMatch(/au plus\s+tôt le/);
    expect(receipt).toMatch(/ça s’est passé.\?\s+Plutôt satisfait/);
    expect(receipt, 'nothing she did not answer is answered').not.toMatch(/accord/);
    expect(receipt.match(/^ +Sans réponse$/gm)).toHaveLength(6);
    expect(receipt).toContain('Merci');
    for (const way of ['Corriger mon avis', 'Retirer mon avis']) expect(receipt).toContain(way);
    expect(folder.query('SELECT 1 FROM submission_open')).toHaveLength(1);
  });

  test('a person in Lynx who sends without answering is told so on top, with what she typed', async () => {
    const stops = stopsOf(await (await fetch(form)).text());
    const page = await journeyInLynx(form, [
      [stops.indexOf('comment'), [...'Inacheve']],
      [stops.indexOf('button'), [enter]],
    ]);
    expect(page).toContain('Votre avis n’est pas encore envoyé');
    expect(page).toContain('Inacheve');
    expect(page.indexOf('Choisissez une réponse')).toBeLessThan(page.indexOf('De façon générale'));
  });

  test('without the choice that is never sent, Lynx would answer every question with the lowest level', async () => {
    const html = await (await fetch(form)).text();
    const file = join(folder.path, 'without.html');
    await writeFile(file, html.replaceAll(/<div hidden="">.*?<\/div>/g, ''));
    expect(
      (await printedBy.lynx(file)).match(/\(\*\) (1 Pas du tout d’accord|Très insatisfait)/g),
    ).toHaveLength(7);
  });
});
