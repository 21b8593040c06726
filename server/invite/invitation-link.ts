/** The link that paper and mail carry: what the agency wished for, as far as the service knows it. */
import {
  type Channel,
  channels,
  type Language,
  languages,
  type Outcome,
  outcomes,
} from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { oneOf } from '../platform/one-of.ts';

/** Settled: known words, and a placement the service registered; anything else is left out, never printed. */
export type Invitation = {
  readonly channel: Channel | null;
  readonly outcome: Outcome | null;
  readonly placement: string | null;
  /** Null: the reader's own, French where that is unknown. */
  readonly language: Language | null;
};

export function readInvitation(
  wishes: Readonly<Record<string, string | undefined>>,
  service: { readonly placements: readonly string[] },
): Invitation {
  return {
    channel: oneOf(channels, wishes.channel),
    outcome: oneOf(outcomes, wishes.outcome),
    placement: oneOf(service.placements, wishes.placement),
    language: oneOf(languages, wishes.language),
  };
}

/** The absolute address of the form. */
export function invitationLink(
  at: { readonly publicUrl: string; readonly code: string },
  invitation: Invitation,
  m: 'qr' | 'link',
): string {
  return `${at.publicUrl}${paths.form(at.code, { ...invitation, m })}`;
}
