/**
 * Gives an element's shadow root more styles, in the one way that no host's policy forbids.
 * @throws where the browser is older than the styles (before 2024).
 */
export function adoptStyles(element: Element, css: string): void {
  if (!CSS.supports('color', 'light-dark(red,red)')) throw new Error('no light-dark()');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  element.shadowRoot?.adoptedStyleSheets.push(sheet);
}
