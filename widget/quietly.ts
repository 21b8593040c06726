/** Runs what may fail on a stranger's page: an exception of ours must not become an error of the host. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // The link in the light DOM is the answer to every failure; the host's console is not ours.
  }
}
