/** Runs what may fail on a stranger's page: no exception or rejection of ours may become an error of the host. */
export async function quietly(action: () => unknown): Promise<void> {
  try {
    await action();
  } catch {
    // The link in the light DOM is the answer to every failure; the host's console is not ours.
  }
}
