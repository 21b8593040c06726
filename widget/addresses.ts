/**
 * The addresses the widget needs before any questionnaire has told it others, relative to its files' own address. They
 * repeat `paths` in shared/contracts, which would weigh a third of the loader; a test holds them equal. A code of the
 * catalogue needs no escaping; an unknown one leads to a 404 on the same server, and so to the link.
 */
import type { Options } from './options.ts';

/** Where a person goes without us: to the same questions. She sees it, so it says only what the page says. */
export function formPath(options: Options): string {
  return `../s/${options.service}?${new URLSearchParams(options)}`.replace(/\w+=&/g, '');
}

export function questionnairePath(options: Options): string {
  return `../api/v1/services/${options.service}/questionnaire?${new URLSearchParams(options)}`;
}

export function scoresPath({ service, language }: Options): string {
  return `../api/v1/services/${service}/scores?${new URLSearchParams({ language })}`;
}

export const submissionsPath = '../api/v1/submissions';

/** Relative to the address of `submissionsPath`. */
export function receiptPath(receipt: string): string {
  return `../../r/${receipt}`;
}
