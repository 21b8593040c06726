/**
 * The advisory locks of this application, as arguments of `pg_advisory_xact_lock` and its kin. Always those of a transaction: behind
 * a pooler in transaction mode a session's lock stays on whichever connection happened to take it.
 */

/** `Avis` in ASCII: keeps our numbers apart from those of other programs in the same database. */
const application = 0x41766973;

export const advisoryLocks = {
  migrations: `${application}, 1`,
  publisher: `${application}, 2`,
  catalogue: `${application}, 3`,
  forgetting: `${application}, 4`,
} as const;
