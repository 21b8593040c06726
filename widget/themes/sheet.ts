/**
 * Styles are constructable sheets only: under a strict host policy a `<style>` element in a shadow root is ignored and
 * `innerHTML` throws.
 */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
