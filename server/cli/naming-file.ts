/** Says which file a fault is in: readers and use cases know only what is wrong with it. */
import { UnusableFile } from '../platform/imported-row.ts';
import { Refusal } from './command.ts';

/** @throws Refusal with the file's name where `work` throws UnusableFile. */
export async function namingFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnusableFile)
      throw new Refusal(`${file}: ${error.message}${/[.?]$/.test(error.message) ? '' : '.'}`);
    throw error;
  }
}
