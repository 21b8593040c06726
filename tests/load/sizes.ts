/** Prints what a rating weighs, as sent: `npm run size`. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { languages } from '#shared/charter/circumstances.ts';
import { questionnaireFor } from '../support/stub-avis.ts';

const widget = fileURLToPath(new URL('../../dist/widget/', import.meta.url));

const loader = bytesOf('v1');
const panel = bytesOf('panel');
const questionnaires = languages.map((language) => {
  const questionnaire = questionnaireFor('https://avis.exemple.gouv.fr', new URLSearchParams({ language }));
  return { language, bytes: brotliCompressSync(JSON.stringify(questionnaire)).length };
});
const heaviest = questionnaires.reduce((most, next) => (next.bytes > most.bytes ? next : most));

print('loader, every page view', loader);
print('panel and styles, on intent', panel);
print(`questionnaire, heaviest language (${heaviest.language})`, heaviest.bytes);
print('whole usable form', loader + panel + heaviest.bytes);
print('results, beside loader and panel', bytesOf('results'));
print('outbox, once a form has opened', bytesOf('outbox'));

function bytesOf(name: string): number {
  const file = readdirSync(widget).find((entry) => entry.startsWith(`${name}.`) && entry.endsWith('.js.br'));
  if (!file) throw new Error(`${name} has not been built`);
  return statSync(widget + file).size;
}

function print(what: string, bytes: number): void {
  console.log(`${String(bytes).padStart(6)} B  ${what}`);
}
