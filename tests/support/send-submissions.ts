/** Sends submissions over HTTP as widgets do, and reads each answer. */
import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:http';
import { paths } from '#shared/contracts/paths.ts';
import { type Answered, type Asked, exchange, exchangeAll } from './exchange.ts';

export type Answer = {
  readonly status: number;
  readonly body: { receipt?: string; code?: string; errors?: { field: string; message: string }[] };
};

/** @returns the answers in the order of `submissions`; an `id` is made where there is none. */
export async function sendSubmissions(
  url: string,
  submissions: readonly Record<string, unknown>[],
): Promise<Answer[]> {
  const answers = await exchangeAll(
    submissions.map((submission) => asPost(url, { id: randomUUID(), ...submission })),
  );
  return answers.map(asAnswer);
}

/** @throws (rejects) when the connection ends without an answer. */
export async function post(agent: Agent, url: string, submission: object): Promise<Answer> {
  return asAnswer(await exchange(agent, asPost(url, submission)));
}

/** One submission alone, for who looks at the headers of its answer. */
export function fetchPost(url: string, submission: object, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify(submission);
  const headers = { 'Content-Type': 'application/json' };
  return fetch(url + paths.api.submissions(), {
    method: 'POST',
    headers,
    body,
    ...(signal ? { signal } : {}),
  });
}

export function asPost(url: string, submission: object): Asked {
  return {
    url: url + paths.api.submissions(),
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(submission),
  };
}

function asAnswer({ status, text }: Answered): Answer {
  return { status, body: JSON.parse(text) };
}
