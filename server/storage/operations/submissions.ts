/** One submission, as its receipt or its retry names it: found, corrected, withdrawn. Storing many is each adapter's own. */
import { and, between, eq, sql } from 'drizzle-orm';
import { dayNumber, dayOf } from '#shared/scoring/day.ts';
import { packContent, unpackContent } from '../packed-content.ts';
import type { ReceiptKey, StoredSubmission, SubmissionStore } from '../store.ts';
import { idsWithPrefix, idToBytes, prefixOf } from '../submission-id.ts';
import type { Dialect } from './dialect.ts';
import { first, type Operation, read, run, write } from './operation.ts';
import { type Slots, statement } from './statement.ts';

type Sought = { service: number; prefix: Uint8Array; first: Uint8Array; last: Uint8Array };

export function submissionOperations({ build, tables }: Dialect) {
  const { store, submissionOpen, submissionKey, release, comment } = tables;

  // Said twice: SQLite seeks by the range of ids, PostgreSQL by their first six bytes, each in the index that it has.
  const isOpen = (given: Slots<Sought>) =>
    and(
      eq(submissionOpen.service, given.service),
      sql`substring(${submissionOpen.id}, 1, 6) = ${given.prefix}`,
      between(submissionOpen.id, given.first, given.last),
    );
  const isClosed = (given: Slots<Sought>) =>
    and(eq(submissionKey.service, given.service), between(submissionKey.id, given.first, given.last));
  const isCommented = (given: Slots<Pick<Sought, 'service' | 'prefix'>>) =>
    and(eq(comment.service, given.service), eq(comment.key, given.prefix));

  // One statement, from the one row that is always there: between two a seal could move the submission out of both.
  const whole = statement((given: Slots<Sought>) =>
    build
      .select({
        openId: sql<Uint8Array | null>`${submissionOpen.id}`.as('openId'),
        openFingerprint: sql<Uint8Array | null>`${submissionOpen.fingerprint}`.as('openFingerprint'),
        content: submissionOpen.content,
        day: submissionOpen.day,
        id: submissionKey.id,
        fingerprint: submissionKey.fingerprint,
        release: submissionKey.release,
        visible: release.visible,
        text: comment.text,
      })
      .from(store)
      .leftJoin(submissionOpen, isOpen(given))
      .leftJoin(submissionKey, isClosed(given))
      .leftJoin(release, eq(release.name, submissionKey.release))
      .leftJoin(comment, isCommented(given)),
  );
  const open = statement((given: Slots<Sought>) =>
    build
      .select({ day: submissionOpen.day, content: submissionOpen.content })
      .from(submissionOpen)
      .where(isOpen(given)),
  );
  const replace = statement((given: Slots<Sought & { content: Uint8Array }>) =>
    build
      .update(submissionOpen)
      .set({ content: sql`${given.content}` })
      .where(isOpen(given)),
  );
  const take = statement((given: Slots<Sought>) =>
    build
      .delete(submissionOpen)
      .where(isOpen(given))
      .returning({ id: submissionOpen.id, fingerprint: submissionOpen.fingerprint }),
  );
  const bury = statement(
    (given: Slots<{ service: number; id: Uint8Array; fingerprint: Uint8Array; day: number }>) =>
      build.insert(submissionKey).values({
        ...{ service: given.service, id: given.id, fingerprint: given.fingerprint },
        ...{ release: null, day: given.day },
      }),
  );
  const say = statement((given: Slots<{ service: number; prefix: Uint8Array; day: number; text: string }>) =>
    build
      .insert(comment)
      .values({ service: given.service, key: given.prefix, day: given.day, release: null, text: given.text }),
  );
  const unsay = statement((given: Slots<{ service: number; prefix: Uint8Array }>) =>
    build.delete(comment).where(isCommented(given)),
  );

  return {
    find: read(function* (key: ReceiptKey): Operation<StoredSubmission> {
      const row = yield* first(whole, sought(key));
      const text = row?.text ?? null;
      if (row?.content && row.day !== null)
        return { state: 'open', day: dayOf(row.day), content: unpackContent(row.content), comment: text };
      if (!row?.id) return { state: 'unknown', comment: text };
      if (row.release === null) return { state: 'withdrawn' };
      return { state: 'closed', release: row.visible === 1 ? row.release : null, comment: text };
    }),

    /**
     * A receipt and a comment name a submission by its service and the first bytes of its id, so a different id that
     * starts alike is a conflict too; so is a comment that outlived its forgotten submission.
     */
    known: read(function* (...[service, id, fingerprint]: Parameters<SubmissionStore['known']>) {
      const row = yield* first(whole, sought({ service, idPrefix: prefixOf(idToBytes(id)) }));
      const stored = { id: row?.openId ?? row?.id, fingerprint: row?.openFingerprint ?? row?.fingerprint };
      if (!stored.id && (row?.text ?? null) === null) return null;
      const isSame = isEqual(stored.id, idToBytes(id)) && isEqual(stored.fingerprint, fingerprint);
      return isSame ? 'repeated' : 'conflict';
    }),

    /** What was shown stays `asked`, whatever is answered now. */
    correct: write(function* (...[key, change]: Parameters<SubmissionStore['correct']>) {
      const row = yield* first(open, sought(key));
      if (!row) return false;
      const content = packContent({ ...unpackContent(row.content), ratings: change.ratings });
      yield* run(replace, { ...sought(key), content });
      const named = { service: key.service, prefix: key.idPrefix };
      yield* run(unsay, named);
      if (change.comment !== null) yield* run(say, { ...named, day: row.day, text: change.comment });
      return true;
    }),

    withdraw: write(function* (key: ReceiptKey, day: string) {
      const gone = yield* first(take, sought(key));
      if (!gone) return false;
      yield* run(bury, { service: key.service, ...gone, day: dayNumber(day) });
      yield* run(unsay, { service: key.service, prefix: key.idPrefix });
      return true;
    }),

    eraseComment: write(function* ({ service, idPrefix }: ReceiptKey) {
      return (yield* run(unsay, { service, prefix: idPrefix })) > 0;
    }),
  };
}

function sought({ service, idPrefix }: ReceiptKey): Sought {
  return { service, prefix: idPrefix, ...idsWithPrefix(idPrefix) };
}

function isEqual(one: Uint8Array | null | undefined, other: Uint8Array): boolean {
  return one !== null && one !== undefined && Buffer.compare(one, other) === 0;
}
