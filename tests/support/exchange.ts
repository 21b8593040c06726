/** Many requests over a few connections kept alive, as load and crowds bring them. */
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** Enough to keep the writer's batches filled, few enough for a small machine. */
const connections = 16;

export type Asked = {
  readonly url: string;
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
};

export type Answered = { readonly status: number; readonly type: string; readonly text: string };

/** @returns the answers in the order of `asked` */
export async function exchangeAll(asked: readonly Asked[]): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answered[] = [];
  let next = 0;
  const client = async () => {
    for (let at = next++; ; at = next++) {
      const one = asked[at];
      if (!one) return;
      answers[at] = await exchange(agent, one);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, client));
  } finally {
    agent.destroy();
  }
  return answers;
}

/** @throws (rejects) when the connection ends without an answer. */
export function exchange(
  agent: Agent,
  { url, method = 'GET', headers = {}, body }: Asked,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        text += chunk;
      });
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          type: incoming.headers['content-type']?.split(';')[0] ?? '',
          text,
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
