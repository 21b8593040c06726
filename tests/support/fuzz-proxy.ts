/** A network that misbehaves on demand: stands between client and server and does to each request what its header asks. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/**
 * `lost`: never reaches the server. `late`: the client loses its connection at once, the request arrives when the next
 * ones have. `unanswered`: reaches the server, the answer does not come back. `twice`: reaches the server twice at once.
 * `refused`: a proxy on the way answers 502.
 */
export const misfortunes = ['none', 'lost', 'late', 'unanswered', 'twice', 'refused'] as const;
export type Misfortune = (typeof misfortunes)[number];

export const misfortuneHeader = 'x-misfortune';

export type FuzzProxy = {
  readonly url: string;
  /** Where requests go from now on. */
  target(url: string): void;
  /** Lets the late ones arrive, in the reverse of the order in which they were sent. */
  releaseLate(): Promise<void>;
};

export async function startFuzzProxy(): Promise<FuzzProxy> {
  const agent = new Agent({ keepAlive: true });
  const late: (() => Promise<unknown>)[] = [];
  let target = '';

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await text(incoming);
    const forward = () => send(agent, target + incoming.url, body);
    const drop = (): void => {
      incoming.socket.destroy();
    };
    const answer = ({ status, body }: Forwarded) => outgoing.writeHead(status).end(body);
    switch (incoming.headers[misfortuneHeader] as Misfortune) {
      case 'lost':
        return drop();
      case 'late':
        late.push(forward);
        return drop();
      case 'unanswered':
        await forward();
        return drop();
      case 'twice': {
        const [, second] = await Promise.all([forward(), forward()]);
        return void answer(second);
      }
      case 'refused':
        return void answer({ status: 502, body: '{}' });
      default:
        return void answer(await forward());
    }
  };

  const server = createServer((incoming, outgoing) => {
    // No server behind, or one that died with the request: the client sees its connection end.
    handle(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target: (url) => {
      target = url;
    },
    releaseLate: async () => {
      await Promise.allSettled(
        late
          .splice(0)
          .reverse()
          .map((forward) => forward()),
      );
    },
  };
}

type Forwarded = { readonly status: number; readonly body: string };

function send(agent: Agent, url: string, body: string): Promise<Forwarded> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json' };
    const outgoing = request(url, { agent, method: 'POST', headers }, (incoming) => {
      text(incoming).then(
        (answered) => resolve({ status: incoming.statusCode ?? 0, body: answered }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
