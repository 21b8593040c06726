/**
 * Follows `data-fr-theme` on `<html>`, the attribute French State sites set for light and dark. Without it the style
 * sheet follows `prefers-color-scheme`. An observer, because Firefox and Safari have no `:host-context()`.
 * @returns how to stop.
 */
export function watchTheme(place: HTMLElement): () => void {
  const page = document.documentElement;
  const copy = () => {
    // `system` and whatever else may stand there are no colour scheme.
    place.style.colorScheme = page.dataset.frTheme?.match(/^(light|dark)$/)?.[0] ?? '';
  };
  const observer = new MutationObserver(copy);
  observer.observe(page, { attributeFilter: ['data-fr-theme'] });
  copy();
  return () => observer.disconnect();
}
