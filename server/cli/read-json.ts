/** Parses JSON and says where it breaks. */
import { UnusableFile } from '../platform/imported-row.ts';

/** @throws UnusableFile naming the line, where the parser tells the position. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /at position (\d+)/.exec(error.message)?.[1];
    const where =
      position === undefined ? '' : ` (line ${text.slice(0, Number(position)).split('\n').length})`;
    throw new UnusableFile(`it is not valid JSON${where}`);
  }
}
