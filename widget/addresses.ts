/**
 * The two addresses the loader needs before any questionnaire has told it others, relative to the script's own address.
 * They repeat `paths` in shared/contracts, which would weigh a third of the loader; a test holds them equal. A code of
 * the catalogue needs no escaping; what is none leads to a 404 on the same server, and so to the link.
 */
import type { Options } from './options.ts';

export function formPath({ service }: Options): string {
  return `../s/${service}`;
}

export function questionnairePath(options: Options): string {
  return `../api/v1/services/${options.service}/questionnaire?${new URLSearchParams(options)}`;
}
