/** A stranger's page into which a snippet was pasted as it was copied, under a policy of its own. */
import { onTestFinished } from 'vitest';
import { listen } from './listen.ts';

/** @returns its origin, which ends with the test */
export async function pasteIntoHost(snippet: string, policy = ''): Promise<string> {
  const { origin, close } = await listen((request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="fr"><head><meta name="viewport" content="width=device-width">
      <title>Ville de Valmont</title></head><body><h1>Vos démarches</h1>
${snippet}
<p>Fin de la page</p></body></html>`);
  });
  onTestFinished(close);
  return origin;
}
