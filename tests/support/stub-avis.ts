/**
 * Avis+ reduced to what the widget asks of it: the built files, the questionnaire the charter gives, figures to show,
 * and an answer to submissions that each test scripts. The whole server has its own end-to-end tests.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { buildQuestionnaire } from '#server/collect/build-questionnaire.ts';
import type { Service } from '#server/storage/store.ts';
import type { Channel } from '#shared/charter/circumstances.ts';
import { type ProblemCode, problemTypePrefix } from '#shared/contracts/problem.ts';
import type { Receipt, submissionSchema } from '#shared/contracts/submission.ts';
import { resolveLanguage } from '#shared/i18n/resolve-language.ts';
import { type Listening, listen } from './listen.ts';
import { sampleScores } from './sample-scores.ts';

export type Sent = z.input<typeof submissionSchema>;

/** `hang` never answers, `cut` closes the connection. */
export type Answer = 'hang' | 'cut' | Reply;
export type Reply = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
};

export type StubAvis = Listening & {
  /** Every path asked for, in order. */
  readonly asked: string[];
  /** Bodies of the submissions, in order. */
  readonly sent: Sent[];
  /** How the next submissions are answered; by default each is stored. */
  answer: (submission: Sent) => Answer;
};

export const prefecture: Service = {
  number: 1,
  code: 'PREF94',
  parent: null,
  name: 'Préfecture du Val-de-Marne',
  kind: 'préfecture',
  place: 'Créteil',
  network: null,
  active: true,
  demo: false,
  createdDay: '2026-01-01',
  editions: [],
  questionnaire: { fixed: null, off: [] },
  placements: [],
  children: 0,
};

const townHall: Service = {
  ...prefecture,
  number: 2,
  code: 'MAIRIE94',
  name: 'Mairie de Créteil',
  kind: 'mairie',
};

const widgetFolder = new URL('../../dist/widget/', import.meta.url);

export async function openStubAvis(): Promise<StubAvis> {
  const listening = await listen((request, response) => void handle(stub, request, response));
  const stub: StubAvis = {
    ...listening,
    asked: [],
    sent: [],
    answer: (submission) => stored(listening.origin, submission),
  };
  return stub;
}

export function stored(origin: string, submission: Sent): Reply {
  const receipt: Receipt = {
    receipt: 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R',
    service: submission.service,
    url: `${origin}/r/A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R`,
  };
  return { status: 201, body: receipt };
}

export function refused(status: number, code: ProblemCode, more: object = {}): Reply {
  const headers = { 'retry-after': '42', 'content-type': 'application/problem+json' };
  return {
    status,
    headers,
    body: { type: `${problemTypePrefix}${code}`, title: code, status, code, ...more },
  };
}

async function handle(stub: StubAvis, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', stub.origin);
  stub.asked.push(url.pathname);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'content-type');
  response.setHeader('Access-Control-Expose-Headers', 'retry-after');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (request.method === 'OPTIONS') response.writeHead(204).end();
  else if (url.pathname.startsWith('/widget/')) serveFile(url.pathname.slice('/widget/'.length), response);
  else if (questionsOf(url.pathname))
    reply(response, {
      status: 200,
      body: questionnaireFor(stub.origin, url.searchParams, questionsOf(url.pathname)),
    });
  else if (/^\/api\/v1\/services\/\w+\/scores$/.test(url.pathname))
    reply(response, { status: 200, body: sampleScores(stub.origin, url.pathname.split('/')[4] ?? '') });
  else if (request.method === 'POST' && url.pathname === '/api/v1/submissions') {
    const submission: Sent = JSON.parse(await textOf(request));
    stub.sent.push(submission);
    const answer = stub.answer(submission);
    if (answer === 'cut') request.destroy();
    else if (answer !== 'hang') reply(response, answer);
  } else if (url.pathname.startsWith('/s/')) response.end(`<!doctype html><title>Formulaire</title>`);
  else reply(response, refused(404, 'not-found'));
}

/** The service whose questions are asked for; undefined where it is another address, or another service. */
function questionsOf(path: string): Service | undefined {
  return [prefecture, townHall].find(({ code }) => path === `/api/v1/services/${code}/questionnaire`);
}

export function questionnaireFor(
  publicUrl: string,
  query: URLSearchParams = new URLSearchParams(),
  service: Service = prefecture,
) {
  return buildQuestionnaire({
    service,
    channel: (query.get('channel') || null) as Channel | null,
    language: resolveLanguage(query.get('language') ?? '') ?? 'fr',
    placement: query.get('placement') || null,
    today: '2026-11-23',
    publicUrl,
  });
}

function serveFile(name: string, response: ServerResponse): void {
  const path = new URL(name, widgetFolder);
  if (existsSync(path))
    response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' }).end(readFileSync(path));
  else reply(response, refused(404, 'not-found'));
}

function reply(response: ServerResponse, answer: Reply): void {
  response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
  response.end(JSON.stringify(answer.body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
