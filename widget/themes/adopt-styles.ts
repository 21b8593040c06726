/**
 * More styles for an element's shadow root, in the one way that no host's policy forbids.
 * @returns how to give them to it.
 * @throws where the browser is older than the styles (before 2024).
 */
export function adoptStyles(element: Element, css: string): () => void {
  if (!CSS.supports('color', 'light-dark(red,red)')) throw new Error('no light-dark()');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return () => element.shadowRoot?.adoptedStyleSheets.push(sheet);
}
