/** The closed list of error codes, answered as `application/problem+json` (RFC 9457). */

/** Code → HTTP status and title. A code is public and never renamed. */
export const problems = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'malformed-json': { status: 400, title: 'The body is not valid JSON' },
  'unknown-service': { status: 404, title: 'No service has this code' },
  'unknown-organisation': { status: 404, title: 'No organisation has this code' },
  'unknown-edition': { status: 404, title: 'No edition of the charter has this id' },
  'not-found': { status: 404, title: 'Nothing is published at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not answer this method' },
  'service-inactive': { status: 409, title: 'This service no longer takes ratings' },
  'submission-conflict': { status: 409, title: 'This id was already used with other content' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'rate-limited': { status: 429, title: 'Too many submissions from the same sender' },
  'internal-error': { status: 500, title: 'Something failed on our side' },
  overloaded: { status: 503, title: 'Too busy for the moment; nothing was lost, send again' },
  unavailable: { status: 503, title: 'Storage does not answer; nothing was lost, send again' },
} as const satisfies Record<string, { status: number; title: string }>;

/** The beginning of each problem's `type`: with it a client tells our refusals from those of a proxy. */
export const problemTypePrefix = 'urn:avis-plus:problem:';

export type ProblemCode = keyof typeof problems;

/** A fault in one field: `field` is the path as sent (`ratings.overall`), `message` says what is accepted. */
export type FieldFault = { readonly field: string; readonly message: string };

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string | undefined;
  readonly errors?: readonly FieldFault[] | undefined;
};
