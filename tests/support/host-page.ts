/** A stranger's page on an origin of its own, with the policy it chose. */
import { readFileSync } from 'node:fs';
import { type Listening, listen } from './listen.ts';

/**
 * Serves `host.html` beside the spec at every address; `AVIS` in the page and the policy stands for Avis+'s origin.
 * @param spec `import.meta.url` of the spec.
 */
export function openHostPage(options: {
  readonly spec: string;
  readonly avis: string;
  readonly page?: string;
  readonly policy?: string;
}): Promise<Listening> {
  const { spec, avis, page = 'host.html', policy } = options;
  const withAvis = (text: string) => text.replaceAll('AVIS', avis);
  const html = withAvis(readFileSync(new URL(page, spec), 'utf8'));
  return listen((request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    if (policy) response.setHeader('Content-Security-Policy', withAvis(policy));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  });
}
