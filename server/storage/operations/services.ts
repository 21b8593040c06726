/** Reads the catalogue; searching it and taking in whole directories is each adapter's own. */
import { eq, getTableColumns, sql } from 'drizzle-orm';
import { inheritedNetwork, servicesBelow } from '../service-columns.ts';
import { serviceOf } from '../service-row.ts';
import type { Dialect } from './dialect.ts';
import { first, publicRead, read, rows } from './operation.ts';
import { type Slots, statement } from './statement.ts';

export function serviceOperations({ build, tables: { service } }: Dialect) {
  const { folded_name: _name, folded_text: _text, ...stored } = getTableColumns(service);
  const described = {
    ...stored,
    network: sql<string | null>`${sql.raw(inheritedNetwork)}`.as('network'),
    children: sql<number>`${sql.raw(servicesBelow)}`.as('children'),
  };

  const byCode = statement((given: Slots<{ code: string }>) =>
    build.select(described).from(service).where(eq(service.code, given.code)),
  );
  // Numbers come from receipts and addresses: one too large is no number, and no error.
  const byNumber = statement((given: Slots<{ number: number }>) =>
    build.select(described).from(service).where(sql`${service.number} = cast(${given.number} as bigint)`),
  );
  const above = statement((given: Slots<{ number: number }>) =>
    build
      .select(described)
      .from(service)
      .innerJoin(
        sql`(with recursive above (number, height) as (
            select parent, 1 from service where number = ${given.number}
            union all
            select service.parent, height + 1 from above join service on service.number = above.number
          ) select number, height from above) as above`,
        sql`above.number = ${service.number}`,
      )
      .orderBy(sql`above.height desc`),
  );
  const counts = statement(() =>
    build
      .select({
        services: sql<number>`count(*) filter (where demo = 0)`.as('services'),
        organisations: sql<number>`count(*) filter (where demo = 0
          and exists (select 1 from service as below where below.parent = service.number))`.as(
          'organisations',
        ),
        demo: sql<number>`count(*) filter (where demo = 1)`.as('demo'),
      })
      .from(service),
  );

  return {
    find: read(function* (code: string) {
      const row = yield* first(byCode, { code });
      return row ? serviceOf(row) : null;
    }),

    findNumber: read(function* (number: number) {
      const row = yield* first(byNumber, { number });
      return row ? serviceOf(row) : null;
    }),

    ancestors: read(function* (number: number) {
      return (yield* rows(above, { number })).map(serviceOf);
    }),

    count: publicRead(function* () {
      return (yield* first(counts, {})) ?? { services: 0, organisations: 0, demo: 0 };
    }),
  };
}
