/**
 * The last chance of a page that is left: hands submissions to the browser, which sends them after the page is gone.
 * As text, because a browser that no longer has a page to ask for cannot ask the server first whether JSON may come.
 * No answer is seen, so whatever was handed over stays kept, and its next attempt fetches the receipt.
 */
export function sendBeacons(address: string, bodies: readonly string[]): void {
  // A kiosk's address carries its key behind the path.
  const beacon = new URL(address);
  beacon.pathname += '/beacon';
  // A string is sent as text/plain. False past 64 KiB under way (Fetch standard, "keepalive"): the rest waits.
  for (const body of bodies) if (!navigator.sendBeacon?.(beacon, body)) return;
}
