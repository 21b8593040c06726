/** Lets a Node that can (22.1) keep the code it has compiled, so that the next start need not compile it again. */
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

/** Of Node 22.1; the types are those of the oldest Node the server runs on. */
type NewerModule = { readonly enableCompileCache?: (folder: string) => unknown };

/**
 * What is read from now on is kept beside the programs. Where that cannot be written to, Node does without: not in the
 * folder for temporary files, where anybody on the machine could lay other code.
 */
export function keepCompiled(): void {
  (nodeModule as NewerModule).enableCompileCache?.(fileURLToPath(new URL('.compiled', import.meta.url)));
}
