/** Sums whole closed cells of visible releases: the only figures that ever leave the store. */
import type { SeriesColumns } from '../series-row.ts';
import type { CellSum, ResultStore, SumQuery } from '../store.ts';
import { type SummedPartRow, type SumRow, summedCells } from '../summed-cells.ts';
import type { Connection } from './connection.ts';

/** The service alone, or everything below it; demonstration services never count in a real organisation. */
const members = `WITH RECURSIVE member (number, demo) AS (
  SELECT number, demo FROM service WHERE number = @service
  UNION
  SELECT below.number, below.demo FROM member JOIN service AS below ON below.parent = member.number
  WHERE @subtree AND below.demo = member.demo
)`;

/** Pool cells belong to no single service: they count in organisations only. */
const shown = `member JOIN cell ON cell.service = member.number AND (@subtree OR cell.scope = 'node')
  JOIN release ON release.name = cell.release AND release.visible = 1`;

const asked = `cell.edition = @edition AND cell.source = @source AND cell.tier = @tier
  AND (@fromMonth IS NULL OR cell.month >= @fromMonth) AND (@toMonth IS NULL OR cell.month <= @toMonth)`;

const group = `CASE @granularity WHEN 'month' THEN cell.month WHEN 'year' THEN substr(cell.month, 1, 4) ELSE 'all' END
  AS period, cell.criterion, cell.wording`;

const tallySum = (table: string) =>
  ['c1', 'c2', 'c3', 'c4', 'c5', 'na', 'asked']
    .map((column) => `sum(${table}.${column}) AS ${column}`)
    .join(', ');

export function resultReads(db: Connection): ResultStore {
  const sums = db.prepare<Record<string, unknown>, SumRow>(
    `${members} SELECT ${group}, min(window_from) AS first, max(window_to) AS last, ${tallySum('cell')}
     FROM ${shown} WHERE ${asked}
     GROUP BY period, cell.criterion, cell.wording ORDER BY period, cell.criterion, cell.wording`,
  );
  const parts = db.prepare<Record<string, unknown>, SummedPartRow>(
    `${members} SELECT ${group}, part.dimension AS by, part.value, ${tallySum('part')}
     FROM ${shown} JOIN cell_part AS part ON part.cell = cell.id WHERE ${asked}
     GROUP BY period, cell.criterion, cell.wording, part.dimension, part.value ORDER BY part.value`,
  );
  const facets = db.prepare<Record<string, unknown>, Pick<SeriesColumns, 'edition' | 'source' | 'tier'>>(
    `${members} SELECT DISTINCT cell.edition, cell.source, cell.tier FROM ${shown}
     ORDER BY cell.edition, cell.source, cell.tier`,
  );
  // One snapshot for sums and parts: a release shown in between would make them disagree.
  const read = db.transaction((query: SumQuery): CellSum[] => {
    const parameters = { ...query, subtree: isSubtree(query) };
    return summedCells(sums.all(parameters), parts.all(parameters));
  });

  return {
    sums: async (query) => read(query),
    facets: async (query) => facets.all({ service: query.service, subtree: isSubtree(query) }),
  };
}

function isSubtree({ reach }: Pick<SumQuery, 'reach'>): number {
  return Number(reach === 'subtree');
}
