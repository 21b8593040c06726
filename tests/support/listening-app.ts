/** The test application on a free port, for a browser that visits it. */
import { text } from 'node:stream/consumers';
import { type Listening, listen } from './listen.ts';
import type { TestApp } from './test-app.ts';

export function listeningApp(app: TestApp): Promise<Listening> {
  return listen(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const answer = await app.request(url, {
      method,
      // Where it came from stands in no socket here: behind a proxy that is trusted, each has this address.
      headers: { 'content-type': headers['content-type'] ?? '', 'x-forwarded-for': '192.0.2.1' },
      body: method === 'GET' ? null : await text(request),
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}
