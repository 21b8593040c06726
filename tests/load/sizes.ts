/** Prints what a rating weighs, as sent, beside a small framework without any form: `npm run size`. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
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
print('Preact with one hook, no form', await preactOnly());
print('results, beside loader and panel', bytesOf('results'));
print('outbox, once a form has opened', bytesOf('outbox'));

function bytesOf(name: string): number {
  const file = readdirSync(widget).find((entry) => entry.startsWith(`${name}.`) && entry.endsWith('.js.br'));
  if (!file) throw new Error(`${name} has not been built`);
  return statSync(widget + file).size;
}

async function preactOnly(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('preact-only.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return brotliCompressSync(outputs.map((output) => ('code' in output ? output.code : '')).join('')).length;
}

function print(what: string, bytes: number): void {
  console.log(`${String(bytes).padStart(6)} B  ${what}`);
}
