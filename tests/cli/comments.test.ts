import { describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const hostile = 'rouge \u001b[31m, \u009b2J, inversé \u202Etxet, séparé\u2028ici\u0007';

async function commentedApp(comments: readonly string[]): Promise<TestApp> {
  const app = await openTestApp({ environment: { RATE_LIMIT: 'off' } });
  onTestFinished(() => app.close());
  const count = Math.max(12, comments.length);
  for (let at = 0; at < count; at += 1) {
    const comment = comments[at];
    const answer = await app.submit({
      ratings: { overall: (at % 5) + 1 },
      ...(comment === undefined ? {} : { comment }),
    });
    expect(answer.status).toBe(201);
  }
  return app;
}

describe('Comments', () => {
  test('are neither shown nor counted before their ratings are published', async () => {
    const app = await commentedApp(['secret encore']);
    const { code, out, err } = await runCommand(['comments', 'TOWN'], { app });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('No comment can be read yet: they open with the release of their ratings.\n');
    expect((await runCommand(['comments', 'TOWN', '--json'], { app })).out).toBe('[]\n');
  });

  test('stand under the month of their release, with nothing that says who rated what', async () => {
    const app = await commentedApp(['un', 'deux']);
    await app.publish('2026-03-15');
    const { code, out } = await runCommand(['comments', 'TOWN'], { app });
    expect(code).toBe(0);
    expect(out).toContain('== 2026-03: 2 comments\n\n-- 1 of 2\n');
    expect(
      out
        .split('\n')
        .filter((line) => ['un', 'deux'].includes(line))
        .sort(),
    ).toEqual(['deux', 'un']);
  });

  test('come back as JSON exactly as sent, CRLF as LF, without a character that acts on a terminal', async () => {
    const sent = [hostile, 'a\r\nb', ' \tespaces ', '<b>&amp;</b>', '«\u00a0é\u0301 👩‍👩‍👧 »'];
    const app = await commentedApp(sent);
    await app.publish('2026-03-15');
    const { out } = await runCommand(['comments', 'TOWN', '--json'], { app, isTTY: true });
    const [group] = JSON.parse(out) as { month: string; comments: string[] }[];
    expect(group?.month).toBe('2026-03');
    expect([...(group?.comments ?? [])].sort()).toEqual(
      sent.map((text) => text.replaceAll('\r\n', '\n')).sort(),
    );
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
  });

  test('show on a terminal what would act on it, and go unchanged into a pipe', async () => {
    const app = await commentedApp([hostile]);
    await app.publish('2026-03-15');
    const terminal = await runCommand(['comments', 'TOWN'], { app, isTTY: true });
    expect(terminal.out).toContain(
      'rouge <U+001B>[31m, <U+009B>2J, inversé <U+202E>txet, séparé<U+2028>ici<U+0007>',
    );
    expect((await runCommand(['comments', 'TOWN'], { app })).out).toContain(hostile);
  });

  test('of an unknown service are refused in one line, whatever was typed', async () => {
    const app = await commentedApp([]);
    for (const code of ['NOPE', "' OR 1=1 --", '\u001b[2J']) {
      const { code: exit, out, err } = await runCommand(['comments', code], { app, isTTY: true });
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toMatch(/^No service has the code .*\n$/);
      expect(err).not.toContain('\u001b');
    }
  });
});
