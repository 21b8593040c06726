/** A QR code drawn as one path: squares of one unit on white, the quiet margin of the standard around them. */
import { encode } from 'uqr';

/** Modules of white on each side: ISO/IEC 18004 asks for four, or phones miss codes on patterned paper. */
const quietModules = 4;

export type QrSquares = { readonly size: number; readonly path: string };

/** Always dark on light, whatever the theme: many readers know no inverted code. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = qrSquares(text);
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}

/** @throws RangeError beyond what the largest code holds, 1,663 bytes. */
export function qrSquares(text: string): QrSquares {
  const rows = qrRows(text);
  return { size: rows.length, path: rows.map(rowPath).join('') };
}

/** The picture as a file of its own; one unit a module, so that any size is sharp. */
export function qrFile(text: string): string {
  const { size, path } = qrSquares(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>\n`;
}

/** Row by row, the margin included; true = dark. A quarter of the code may be soiled or torn (level Q). */
export function qrRows(text: string): boolean[][] {
  return encode(text, { ecc: 'Q', border: quietModules }).data;
}

/** Runs of dark modules as rectangles. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const width = x - start + 1;
    path += `M${start} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
