/** Thousands of requests at once over a few connections: each is written without waiting for the answer before it. */
import { connect } from 'node:net';

export type PipelinedAnswer = { readonly status: number; readonly head: string; readonly body: string };

const connections = 16;

/** @returns the answers in the order of `bodies`. @throws when a connection ends before all came. */
export async function pipelinedPosts(
  url: string,
  path: string,
  bodies: readonly string[],
): Promise<PipelinedAnswer[]> {
  const answers: PipelinedAnswer[] = [];
  const perConnection = Math.ceil(bodies.length / connections);
  await Promise.all(
    Array.from({ length: connections }, async (_, at) => {
      const first = at * perConnection;
      const own = bodies.slice(first, first + perConnection);
      const received = await overOneConnection(new URL(url), path, own);
      for (const [index, answer] of received.entries()) answers[first + index] = answer;
    }),
  );
  return answers;
}

function overOneConnection(url: URL, path: string, bodies: readonly string[]): Promise<PipelinedAnswer[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    const answers: PipelinedAnswer[] = [];
    let rest = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      rest = takeAnswers(rest + chunk, answers);
      if (answers.length === bodies.length) {
        socket.destroy();
        resolve(answers);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`${answers.length} of ${bodies.length} answers came`)));
    for (const body of bodies)
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
  });
}

/** Moves the complete answers of `text` into `answers`. @returns what is left. */
function takeAnswers(text: string, answers: PipelinedAnswer[]): string {
  let rest = text;
  for (;;) {
    const headEnd = rest.indexOf('\r\n\r\n');
    if (headEnd < 0) return rest;
    const head = rest.slice(0, headEnd);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1]);
    if (!Number.isInteger(length)) throw new Error(`an answer of unknown length: ${head}`);
    const end = headEnd + 4 + length;
    if (rest.length < end) return rest;
    answers.push({ status: Number(head.split(' ')[1]), head, body: rest.slice(headEnd + 4, end) });
    rest = rest.slice(end);
  }
}
