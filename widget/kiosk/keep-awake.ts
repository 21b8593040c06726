/** Keeps the screen on where the browser can; it lets go by itself whenever the page is hidden. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {});
  };
  document.addEventListener('visibilitychange', ask);
  // Some browsers want a gesture first.
  document.addEventListener('pointerup', ask, { once: true });
  ask();
}
