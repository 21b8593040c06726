/** Sums whole closed cells of visible releases: the only figures that ever leave the store. */
import type { SeriesColumns } from '../series-row.ts';
import type { ResultStore, SumQuery } from '../store.ts';
import { type SummedPartRow, type SumRow, summedCells } from '../summed-cells.ts';
import type { Value } from './connection.ts';
import { holdsNul } from './database.ts';
import type { PublicReads } from './public-reads.ts';

/** The service alone, or everything below it; demonstration services never count in a real organisation. */
const members = `WITH RECURSIVE member (number, demo) AS (
  SELECT number, demo FROM service WHERE number = $1
  UNION
  SELECT below.number, below.demo FROM member JOIN service AS below ON below.parent = member.number
  WHERE $2::int = 1 AND below.demo = member.demo
)`;

/** Pool cells belong to no single service: they count in organisations only. */
const shown = `member JOIN cell ON cell.service = member.number AND ($2::int = 1 OR cell.scope = 'node')
  JOIN release ON release.name = cell.release AND release.visible = 1`;

const asked = `cell.edition = $3 AND cell.source = $4 AND cell.tier = $5
  AND ($6::text IS NULL OR cell.month >= $6) AND ($7::text IS NULL OR cell.month <= $7)`;

const group = `CASE $8 WHEN 'month' THEN cell.month WHEN 'year' THEN substr(cell.month, 1, 4) ELSE 'all' END
  AS period, cell.criterion, cell.wording`;

const tallySum = (table: string) =>
  ['c1', 'c2', 'c3', 'c4', 'c5', 'na', 'asked']
    .map((column) => `sum(${table}.${column}) AS ${column}`)
    .join(', ');

const sums = `${members} SELECT ${group}, min(window_from) AS first, max(window_to) AS last, ${tallySum('cell')}
  FROM ${shown} WHERE ${asked} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

const parts = `${members} SELECT ${group}, part.dimension AS by, part.value, ${tallySum('part')}
  FROM ${shown} JOIN cell_part AS part ON part.cell = cell.id WHERE ${asked}
  GROUP BY 1, 2, 3, 4, 5 ORDER BY part.value`;

const facets = `${members} SELECT DISTINCT cell.edition, cell.source, cell.tier FROM ${shown}
  ORDER BY cell.edition, cell.source, cell.tier`;

export function resultReads(reads: PublicReads): ResultStore {
  return {
    // One snapshot for sums and parts: a release shown in between would make them disagree.
    sums: (query) =>
      reads((from) =>
        from.snapshot(async (session) => {
          const values = valuesOf(query);
          if (values.some(holdsNul)) return [];
          return summedCells(
            await session.query<SumRow>(sums, values),
            await session.query<SummedPartRow>(parts, values),
          );
        }),
      ),
    facets: ({ service, reach }) =>
      reads((from) =>
        from.read<Pick<SeriesColumns, 'edition' | 'source' | 'tier'>>(facets, [service, isSubtree(reach)]),
      ),
  };
}

function valuesOf(query: SumQuery): Value[] {
  const { service, reach, edition, source, tier, fromMonth, toMonth, granularity } = query;
  return [service, isSubtree(reach), edition, source, tier, fromMonth, toMonth, granularity];
}

function isSubtree(reach: SumQuery['reach']): number {
  return Number(reach === 'subtree');
}
