/** Creates and updates services, a whole directory at a time: all of it or nothing. In SQL of its own: a directory in four statements here, row by row on SQLite. */
import { foldText } from '#shared/i18n/fold-text.ts';
import { dayNumber } from '#shared/scoring/day.ts';
import { serviceColumns, settledColumns } from '../service-columns.ts';
import {
  isSameService,
  mergeDraft,
  refuseRepeatedCode,
  type ServiceRow,
  type SettledService,
  searchedText,
} from '../service-row.ts';
import type { ServiceDraft, UpsertCounts } from '../store.ts';
import { advisoryLocks } from './advisory-locks.ts';
import type { Session } from './connection.ts';
import { type Database, longDeadlineMs } from './database.ts';

type CodedService = SettledService & { readonly code: string };

const stored = `SELECT number, code, ${settledColumns.join(', ')} FROM service WHERE code = ANY($1::text[])`;

/** In the order given: numbers follow it. */
const creation = `INSERT INTO service (code, name, created_day, folded_name, folded_text)
  SELECT code, name, $2, '', '' FROM json_to_recordset($1) AS new (place int, code text, name text) ORDER BY place`;

const replacement = `UPDATE service
  SET ${[...settledColumns, 'folded_name'].map((column) => `${column} = new.${column}`).join(', ')}
  FROM json_populate_recordset(NULL::service, $1) AS new WHERE service.number = new.number`;

/** A walk upwards from each moved service that comes back to it. */
const cycles = `WITH RECURSIVE above (start, number) AS (
    SELECT number, parent FROM service WHERE number = ANY($1::int[])
    UNION
    SELECT above.start, service.parent FROM above JOIN service ON service.number = above.number
  )
  SELECT service.code FROM above JOIN service ON service.number = above.start
  WHERE above.number = above.start ORDER BY service.number LIMIT 1`;

/** The given services and everything below them, since a root's label is inherited. */
const touched = `WITH RECURSIVE touched (number) AS (
    SELECT unnest($1::int[])
    UNION
    SELECT service.number FROM touched JOIN service ON service.parent = touched.number
  )
  SELECT ${serviceColumns} FROM touched JOIN service ON service.number = touched.number`;

const refolding = `UPDATE service SET folded_text = new.text
  FROM json_to_recordset($1) AS new (number int, text text) WHERE service.number = new.number`;

/** @throws naming the code: unknown parent, cycle, or a code that stands twice. Nothing is then written. */
export function upsertServices(
  db: Database,
  drafts: readonly ServiceDraft[],
  day: string,
): Promise<UpsertCounts> {
  refuseRepeatedCode(drafts);
  return db.write((session) => upsert(session, drafts, day), { deadlineMs: longDeadlineMs });
}

async function upsert(session: Session, drafts: readonly ServiceDraft[], day: string): Promise<UpsertCounts> {
  // One import at a time: two that move branches of one tree could close a circle that neither sees.
  await session.run(`SELECT pg_advisory_xact_lock(${advisoryLocks.catalogue})`);
  const created = await createMissing(session, drafts, day);
  const named = drafts.flatMap(({ code, parent }) => (parent ? [code, parent] : [code]));
  const byCode = await readByCode(session, named);
  const moved: number[] = [];
  const changed: CodedService[] = [];
  for (const draft of drafts) {
    const before = byCode.get(draft.code);
    if (!before) throw new Error(`${draft.code} was not created`);
    const { code, ...service } = before;
    const isNew = created.has(code);
    const row = mergeDraft(draft, service, parentOf(draft, before, byCode));
    if (!isNew && isSameService(row, service)) continue;
    changed.push({ ...row, code });
    if (row.parent !== service.parent) moved.push(row.number);
  }
  if (changed.length > 0) await replace(session, changed, moved);
  const updated = changed.length - created.size;
  return { created: created.size, updated, unchanged: drafts.length - changed.length };
}

/** Creates the missing rows first: a parent may stand after its children in the same call. */
async function createMissing(
  session: Session,
  drafts: readonly ServiceDraft[],
  day: string,
): Promise<Set<string>> {
  const known = await readByCode(
    session,
    drafts.map(({ code }) => code),
  );
  const missing = drafts.filter(({ code }) => !known.has(code));
  const rows = missing.map(({ code, name }, place) => ({ place, code, name }));
  if (rows.length > 0) await session.run(creation, [JSON.stringify(rows), dayNumber(day)]);
  return new Set(missing.map(({ code }) => code));
}

async function readByCode(session: Session, codes: readonly string[]): Promise<Map<string, CodedService>> {
  const rows = await session.query<CodedService>(stored, [codes]);
  return new Map(rows.map((row) => [row.code, row]));
}

function parentOf(
  draft: ServiceDraft,
  before: SettledService,
  byCode: ReadonlyMap<string, CodedService>,
): number | null {
  if (draft.parent === undefined) return before.parent;
  if (draft.parent === null) return null;
  const parent = byCode.get(draft.parent);
  if (!parent) throw new Error(`${draft.code}: no service has the code of its parent, ${draft.parent}`);
  return parent.number;
}

async function replace(session: Session, changed: readonly CodedService[], moved: readonly number[]) {
  const rows = changed.map((row) => ({ ...row, folded_name: foldText(row.name) }));
  await session.run(replacement, [JSON.stringify(rows)]);
  const [circle] = await session.query<{ code: string }>(cycles, [moved]);
  if (circle) throw new Error(`${circle.code} cannot hang below itself`);
  const below = await session.query<ServiceRow>(touched, [changed.map(({ number }) => number)]);
  const texts = below.map((row) => ({ number: row.number, text: searchedText(row) }));
  await session.run(refolding, [JSON.stringify(texts)]);
  await session.run('UPDATE store SET revision = revision + 1');
}
