/** One loop, whoever starts it: never two attempts at once, never two timers. */

/**
 * @param act never rejects. @returns milliseconds until the next time.
 * @returns starts an attempt now, unless one is under way.
 */
export function repeat(act: () => Promise<number>): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderWay = false;
  const attempt = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    clearTimeout(timer);
    const wait = await act();
    isUnderWay = false;
    timer = setTimeout(attempt, wait);
  };
  return attempt;
}
