/** Lets `npm run dev` run the sources without the build: Node reads `./base.css?inline` as the text of the file, as Vite does. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Node runs hooks in a thread of their own, from this same file.
if (isMainThread) register(import.meta.url);

const asked = /\.css\?inline$/;

export async function load(url, context, nextLoad) {
  if (!asked.test(url)) return nextLoad(url, context);
  const css = await readFile(new URL(url.replace(/\?inline$/, '')), 'utf8');
  return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(css)};` };
}
