/** A submission as its row: packed once, before it is handed to a writer. */
import { dayNumber } from '#shared/scoring/day.ts';
import { packContent } from './packed-content.ts';
import type { NewSubmission } from './store.ts';
import { idToBytes } from './submission-id.ts';
import type { submissionOpen } from './tables/submission.ts';

export type SubmissionRow = Readonly<typeof submissionOpen.$inferSelect> & {
  readonly comment: string | null;
};

/** Copies the bytes: a view on a larger buffer would be sent to another thread with all of it. */
export function submissionRow(submission: NewSubmission): SubmissionRow {
  const { service, id, day, fingerprint, content, comment } = submission;
  return {
    service,
    id: idToBytes(id),
    day: dayNumber(day),
    fingerprint: new Uint8Array(fingerprint),
    content: packContent(content),
    comment,
  };
}
