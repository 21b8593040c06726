/** Turns what a schema refuses into a refusal that names the faulty fields. */
import type { z } from 'zod';
import type { FieldFault } from '#shared/contracts/problem.ts';
import './fault-text.ts';
import { fieldProblems, type ProblemError } from './problem.ts';

export function invalidRequest({ issues }: z.ZodError): ProblemError {
  return fieldProblems(issues.flatMap(faultsOf));
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue): FieldFault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'is not a known key' }));
  if (issue.code === 'invalid_key') return [{ field: path.join('.'), message: 'is not a known key' }];
  return [{ field: path.join('.') || 'body', message: issue.message }];
}
