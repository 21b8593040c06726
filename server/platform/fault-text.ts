/**
 * What is said of a value that a schema refuses, in our words instead of zod's. Importing this file registers them; a
 * message given by a schema itself goes before them.
 */
import { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

/** Completes "FIELD …". */
function faultText(issue: RawIssue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeWords[issue.expected] ?? 'of another type'}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must ${boundWords(issue.origin, 'least', Number(issue.minimum))}`;
    case 'too_big':
      return `must ${boundWords(issue.origin, 'most', Number(issue.maximum))}`;
    case 'unrecognized_keys':
    case 'invalid_key':
      return 'is not a known key';
    default:
      return 'is not written as expected';
  }
}

z.config({ customError: faultText });

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  null: 'null',
};

const countedWords: Readonly<Record<string, string>> = {
  string: 'characters',
  array: 'entries',
  object: 'entries',
};

function boundWords(origin: string, bound: 'least' | 'most', limit: number): string {
  const counted = countedWords[origin];
  return counted ? `hold at ${bound} ${limit} ${counted}` : `be at ${bound} ${limit}`;
}
