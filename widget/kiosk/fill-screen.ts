/** Takes the whole screen at the first touch, where the tablet does not give it by itself; browsers want a gesture. */
export function fillScreen(): void {
  document.addEventListener('pointerup', ({ pointerType }) => {
    // A mouse is somebody at a computer who has a look.
    if (pointerType !== 'touch' || document.fullscreenElement) return;
    document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
  });
}
