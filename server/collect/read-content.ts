/** Checks what a submission says against the charter and the service, and gives the content that is kept. */
import { findAsked } from '#shared/charter/charter.ts';
import { unregisteredPlacement } from '#shared/charter/circumstances.ts';
import { acceptedEdition, acceptedWording } from '#shared/charter/current-edition.ts';
import type { Edition } from '#shared/charter/edition.ts';
import type { Ratings } from '#shared/charter/rating.ts';
import type { Submission } from '#shared/contracts/submission.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import { fieldProblem } from '../platform/problem.ts';
import type { Service } from '../storage/store.ts';

/** @throws ProblemError naming the field. */
export function readContent(submission: Submission, service: Service, today: string): SubmissionContent {
  const edition = acceptedEdition(service, today, submission.edition);
  if (!edition) throw fieldProblem('edition', 'is neither current for this service nor recently superseded');
  const wording = acceptedWording(edition, today, submission.wording);
  if (wording === null)
    throw fieldProblem('wording', `the current wording of ${edition.id} is ${edition.wording}`);
  checkRatings(edition, submission.ratings);
  checkCriteria(edition, submission.asked ?? [], 'asked');
  return {
    edition: edition.id,
    wording,
    tier: 'open',
    ratings: submission.ratings,
    asked: [...new Set([...(submission.asked ?? []), ...Object.keys(submission.ratings)])],
    circumstances: {
      channel: submission.channel ?? null,
      mode: submission.mode ?? null,
      outcome: submission.outcome ?? null,
      placement: registeredPlacement(service, submission.placement),
      language: submission.language ?? null,
    },
  };
}

/** @throws ProblemError unless `overall` is given and every criterion is one of the edition's. */
export function checkRatings(edition: Edition, ratings: Ratings): void {
  checkCriteria(edition, Object.keys(ratings), 'ratings');
  const { overall } = ratings;
  if (overall === undefined || overall === 'na') throw fieldProblem('ratings.overall', 'must be 1 to 5');
}

function checkCriteria(edition: Edition, keys: readonly string[], field: string): void {
  const unknown = keys.find((key) => !findAsked(edition, key));
  if (unknown !== undefined) throw fieldProblem(`${field}.${unknown}`, `is not a criterion of ${edition.id}`);
}

function registeredPlacement(service: Service, placement: string | undefined): string | null {
  if (placement === undefined || placement === '') return null;
  return service.placements.includes(placement) ? placement : unregisteredPlacement;
}
