/** An OpenAPI-described Hono app whose refused requests name the faulty fields. */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { FieldFault } from '#shared/contracts/problem.ts';
import { ProblemError } from './problem.ts';
import './fault-text.ts';

/** Faults named in one answer; a hostile body could hold thousands. */
const faultsMax = 20;

export function createApi(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error);
    },
  });
}

export function invalidRequest({ issues }: z.ZodError): ProblemError {
  const errors = issues.flatMap(faultsOf).slice(0, faultsMax);
  const detail = errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new ProblemError('invalid-request', { detail, errors });
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue): FieldFault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'is not a known key' }));
  if (issue.code === 'invalid_key') return [{ field: path.join('.'), message: 'is not a known key' }];
  return [{ field: path.join('.') || 'body', message: issue.message }];
}

/** The problem document, for the OpenAPI description of refused requests. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

export const problemContent = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});
