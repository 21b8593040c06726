/**
 * Follows `data-fr-theme` on `<html>`, the attribute French State sites set for light and dark. Without it the style
 * sheet follows `prefers-color-scheme`. An observer, because Firefox and Safari have no `:host-context()`.
 */
export function watchTheme(frame: HTMLElement): () => void {
  const page = document.documentElement;
  const copy = () => {
    frame.dataset.theme = page.dataset.frTheme ?? '';
  };
  const observer = new MutationObserver(copy);
  observer.observe(page, { attributeFilter: ['data-fr-theme'] });
  copy();
  return () => observer.disconnect();
}
