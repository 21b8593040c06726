/** Reads the mapping of a ratings import and says everything that is wrong with it at once. */
import { type RatingsMapping, ratingsMappingSchema } from '../collect/import/ratings-mapping.ts';
import '../platform/fault-text.ts';
import { UsageFault } from './command.ts';
import { namingFile } from './naming-file.ts';
import { parseJson } from './read-json.ts';
import { suggest } from './suggest.ts';
import { readWhole } from './text-file.ts';

/** A mapping names some fifty columns and values. */
const mappingBytesMax = 1_048_576;

/** @throws Refusal when the file cannot be read, UsageFault when it is no mapping. */
export async function readMapping(path: string): Promise<RatingsMapping> {
  const written = await namingFile(path, async () => parseJson(await readWhole(path, mappingBytesMax)));
  const read = ratingsMappingSchema.safeParse(written);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => {
    const at = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return `${at === '' ? 'the mapping' : at} ${issue.message}`;
    const known = Object.keys(ratingsMappingSchema.shape);
    const where = at === '' ? '' : ` in ${at}`;
    return issue.keys
      .map((key) => `unknown key "${key}"${where}.${at === '' ? suggest(key, known) : ''}`)
      .join('; ');
  });
  throw new UsageFault(
    `${path} is no mapping of ratings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
  );
}
