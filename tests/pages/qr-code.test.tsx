/** The drawn QR code: what a reader finds in it, and what is around it. */
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode, qrRows, qrSquares } from '#server/pages/qr-code.tsx';
import { openBrowser } from '../support/browser.ts';
import { describeFault } from '../support/fault-tools.ts';
import { qrReader, readQrCode } from '../support/read-qr-code.ts';

const address = 'https://avis.example.fr/s/CiDJ6mluUL?channel=counter&placement=accueil&m=qr';
const quiet = 4;

test('the path draws every dark module of the code and no other', () => {
  const { size, path } = qrSquares(address);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  expect(drawn).toEqual(qrRows(address));
  const inside = drawn.slice(quiet, -quiet).map((row) => row.slice(quiet, -quiet));
  expect(inside).toEqual(encode(address, { ecc: 'Q', border: 0 }).data);
});

test('four modules on each side stay white', () => {
  const rows = qrRows(address);
  const margin = [...rows.slice(0, quiet), ...rows.slice(-quiet)].flat();
  const sides = rows.flatMap((row) => [...row.slice(0, quiet), ...row.slice(-quiet)]);
  expect([...margin, ...sides]).not.toContain(true);
});

test('it has a name, and no style attribute that a strict policy would refuse', () => {
  const drawn = String(<QrCode text={address} label={'Donner mon avis : "Mairie" <b>'} />);
  expect(drawn).toContain('role="img" aria-label="Donner mon avis : &quot;Mairie&quot; &lt;b&gt;"');
  expect(drawn).not.toMatch(/style=|<b>/);
});

test('more than a code can hold is refused, not cut', () => {
  expect(() => qrSquares('a'.repeat(1664))).toThrow(RangeError);
});

describeFault('a reader', [qrReader], () => {
  const texts = [address, 'http://localhost:3000/r/A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R', 'Évaluer – été'];

  test('finds in the picture on the screen, in a dark theme too, exactly what was put in', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 400, height: 400 } });
      for (const text of texts) {
        await page.setContent(
          `<meta name="color-scheme" content="dark">${<QrCode text={text} label="QR" />}`,
        );
        expect(readQrCode(await page.screenshot())).toBe(text);
      }
    } finally {
      await browser.close();
    }
  });
});
