/** Contrast of two colours, as WCAG 2 counts it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */

/** @param one as the other, opaque: `#rrggbb`, or as a browser computes it, `rgb(1, 2, 3)`. */
export function textContrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 0 to 255. */
function channels(colour: string): number[] {
  const hex = /^#(..)(..)(..)$/.exec(colour);
  if (hex) return hex.slice(1).map((pair) => Number.parseInt(pair, 16));
  const decimal = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  if (decimal) return decimal.slice(1).map(Number);
  throw new Error(`no opaque colour: ${colour}`);
}
