/** Sends submissions over HTTP as widgets do: a few connections kept alive, each answer read. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { paths } from '#shared/contracts/paths.ts';

/** Enough to keep the writer's batches filled, few enough for a small machine. */
const connections = 16;

export type Answer = {
  readonly status: number;
  readonly body: { receipt?: string; code?: string; errors?: { field: string; message: string }[] };
};

/** @returns the answers in the order of `submissions`; an `id` is made where there is none. */
export async function sendSubmissions(
  url: string,
  submissions: readonly Record<string, unknown>[],
): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answer[] = [];
  let next = 0;
  const send = async () => {
    for (let at = next++; at < submissions.length; at = next++)
      answers[at] = await post(agent, url, { id: randomUUID(), ...submissions[at] });
  };
  try {
    await Promise.all(Array.from({ length: connections }, send));
  } finally {
    agent.destroy();
  }
  return answers;
}

/** @throws (rejects) when the connection ends without an answer. */
export function post(agent: Agent, url: string, submission: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url + paths.api.submissions(),
      { agent, method: 'POST', headers: { 'Content-Type': 'application/json' } },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('error', reject);
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: JSON.parse(text) }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify(submission));
  });
}
