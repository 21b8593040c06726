import { expect, test } from 'vitest';
import { framesOf } from '#server/platform/logger.ts';

test('of an error the log keeps its kind and where it was thrown, never the text it quotes', () => {
  const quoted = 'value too long: "Mme Martin\n    m’a reçue au 06 12 34 56 78"';
  const frames = framesOf(new RangeError(quoted));
  expect(frames).toMatch(/^RangeError\n +at .*logger\.test\.ts/);
  expect(frames).not.toMatch(/Martin|06 12/);
});
