/** A stranger's page on an origin of its own, with the policy it chose. */
import { existsSync, readFileSync } from 'node:fs';
import { type Listening, listen } from './listen.ts';
import { pageLibrary } from './page-libraries.ts';

const librariesPath = '/libraries/';

export type HostPage = {
  /** File beside the spec. */
  readonly page?: string;
  /** Value of `Content-Security-Policy`. */
  readonly policy?: string;
  readonly type?: string;
};

/**
 * Serves `host.html` beside the spec at every address but those of the other pages there and of the libraries under
 * `/libraries/`; `AVIS` in the page and the policy stands for Avis+'s origin.
 * @param spec `import.meta.url` of the spec.
 */
export function openHostPage(
  options: HostPage & { readonly spec: string; readonly avis: string },
): Promise<Listening> {
  const { spec, avis, page = 'host.html', policy, type = 'text/html; charset=utf-8' } = options;
  const withAvis = (text: string) => text.replaceAll('AVIS', avis);
  const encoding = /charset=(windows-1252|iso-8859-1)/i.test(type) ? 'latin1' : 'utf8';
  return listen(async (request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    if (request.url?.startsWith(librariesPath))
      return response
        .writeHead(200, {
          'Content-Type': `text/${request.url.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`,
        })
        .end(await pageLibrary(request.url.slice(librariesPath.length)));
    const named = new URL(`.${request.url}`, spec);
    const file =
      /^\/[\w-]+\.html$/.test(request.url ?? '') && existsSync(named) ? named : new URL(page, spec);
    if (policy) response.setHeader('Content-Security-Policy', withAvis(policy));
    response.setHeader('Content-Type', type);
    response.end(withAvis(readFileSync(file, 'utf8')), encoding);
  });
}
