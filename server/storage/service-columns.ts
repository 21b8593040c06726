/** The columns of one service as texts of SQL; `service` is the table's name there. */
import { service } from './tables/service.ts';
import { shapeOf } from './tables/table-shape.ts';

const folded: readonly string[] = ['folded_name', 'folded_text'];
const given: readonly string[] = ['number', 'code', 'created_day'];

const stored = shapeOf(service).columns.filter((column) => !folded.includes(column));

/** Those a draft can change. */
export const settledColumns: readonly string[] = stored.filter((column) => !given.includes(column));

/** Of the root it hangs from. */
export const inheritedNetwork = `(WITH RECURSIVE above (parent, network) AS (
    SELECT service.parent, service.network
    UNION ALL
    SELECT higher.parent, higher.network FROM above JOIN service AS higher ON higher.number = above.parent
  ) SELECT network FROM above WHERE parent IS NULL)`;

export const servicesBelow = '(SELECT count(*) FROM service AS below WHERE below.parent = service.number)';

/** What it inherits and what hangs from it included. */
export const serviceColumns = [
  ...stored.filter((column) => column !== 'network').map((column) => `service.${column}`),
  `${inheritedNetwork} AS network`,
  `${servicesBelow} AS children`,
].join(', ');
