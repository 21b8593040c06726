import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { commentBytesMax, commentGraphemesMax } from '#shared/contracts/submission.ts';
import { describeRealData } from '../support/real-data.ts';
import { runCommand } from '../support/run-command.ts';
import { openTestApp } from '../support/test-app.ts';

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

function isTooLong(text: string): boolean {
  const sent = text.replaceAll('\r\n', '\n');
  return (
    [...graphemes.segment(sent)].length > commentGraphemesMax || Buffer.byteLength(sent) > commentBytesMax
  );
}

describeRealData('Twelve hundred published experiences', ['sp-plus/experiences-1200.csv'], ([file = '']) => {
  test('are refused when too long, naming the comment, and read back exactly as sent otherwise', async () => {
    const rows = parse(readFileSync(file), { columns: true, bom: true }) as Record<string, string>[];
    const texts = rows.map(({ Description = '' }) => Description);
    expect(texts).toHaveLength(1_200);
    const app = await openTestApp({ environment: { RATE_LIMIT: 'off' } });
    onTestFinished(() => app.close());

    const kept: string[] = [];
    let refused = 0;
    for (const [at, comment] of texts.entries()) {
      const answer = await app.submit({ ratings: { overall: (at % 5) + 1 }, comment });
      if (isTooLong(comment)) {
        refused += 1;
        const problem = (await answer.json()) as { errors: { field: string }[] };
        expect(answer.status).toBe(400);
        expect(problem.errors.map(({ field }) => field)).toEqual(['comment']);
      } else {
        expect(answer.status).toBe(201);
        if (comment !== '') kept.push(comment.replaceAll('\r\n', '\n'));
      }
    }
    expect(refused).toBeGreaterThan(0);
    await app.publish('2026-03-15');

    const json = await runCommand(['comments', 'TOWN', '--json'], { app });
    const groups = JSON.parse(json.out) as { month: string; comments: string[] }[];
    expect(groups.map(({ month }) => month)).toEqual(['2026-03']);
    expect([...(groups[0]?.comments ?? [])].sort()).toEqual(kept.sort());

    const { out } = await runCommand(['comments', 'TOWN'], { app });
    for (const comment of kept) expect(out.includes(comment)).toBe(true);
  }, 120_000);
});
