/**
 * One answer for everybody who asks in one turn of the event loop. The revision of the store is asked for by every request,
 * and reading it takes more than all else a known answer needs; within one turn nobody can have been told of a change.
 */
export function onceATurn<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().finally(() =>
      setImmediate(() => {
        asked = null;
      }),
    );
    return asked;
  };
}
