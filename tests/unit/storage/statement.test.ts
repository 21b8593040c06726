import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Slots, statement } from '#server/storage/operations/statement.ts';
import { postgresDialect } from '#server/storage/postgres/dialect.ts';
import { sqliteDialect } from '#server/storage/sqlite/dialect.ts';

const { build, tables } = sqliteDialect;
const { release } = tables;

describe('a statement', () => {
  it('has its text built once, whatever is given afterwards', () => {
    let built = 0;
    const named = statement((given: Slots<{ name: string; visible: number }>) => {
      built += 1;
      return build
        .update(release)
        .set({ visible: sql`${given.visible}` })
        .where(eq(release.name, given.name));
    });
    expect(built).toBe(0);
    const text = 'update "release" set "visible" = ? where "release"."name" = ?';
    expect(named.with({ name: 'a', visible: 1 })).toEqual({ text, values: [1, 'a'] });
    expect(named.with({ visible: 0, name: 'b' })).toEqual({ text, values: [0, 'b'] });
    expect(built).toBe(1);
  });

  it('has a text in each dialect', () => {
    const textOf = ({ build, tables: { store } }: typeof sqliteDialect) =>
      statement((given: Slots<{ day: number }>) =>
        build.insert(store).values({ id: 1, created_day: given.day }).onConflictDoNothing(),
      ).with({ day: 3 });
    const columns = '"store" ("id", "created_day", "revision", "pulse")';
    expect(textOf(sqliteDialect)).toEqual({
      text: `insert into ${columns} values (?, ?, ?, ?) on conflict do nothing`,
      values: [1, 3, 0, 0],
    });
    expect(textOf(postgresDialect)).toEqual({
      text: `insert into ${columns} values ($1, $2, default, default) on conflict do nothing`,
      values: [1, 3],
    });
  });

  const misnamed: [string, () => Parameters<typeof statement>[0]][] = [
    ['a column under another name', () => () => build.select({ called: release.name }).from(release)],
    ['an expression without a name', () => () => build.select({ one: sql`1` }).from(release)],
    ['an expression under another name', () => () => build.select({ one: sql`1`.as('two') }).from(release)],
    ['whole rows of two tables', () => () => build.select().from(release).innerJoin(tables.cell, sql`true`)],
    [
      'what it deleted under another name',
      () => () => build.delete(release).returning({ gone: release.name }),
    ],
  ];
  it.each(misnamed)(
    'that gives %s is refused: its rows would have other keys than their type',
    (_, query) => {
      expect(() => statement(query()).with({})).toThrow(/^a statement selects \w+ without its alias$/);
    },
  );

  it('for which a value is missing is refused', () => {
    const named = statement((given: Slots<{ name: string }>) =>
      build.delete(release).where(eq(release.name, given.name)),
    );
    expect(() => named.with({} as never)).toThrow('nothing is given for name');
  });

  it('that spreads its slots is refused: what they are called is not known yet', () => {
    const spread = statement((given: Slots<{ name: string; date: string }>) =>
      build.insert(release).values({ ...given }),
    );
    expect(() => spread.with({ name: 'a', date: 'b' })).toThrow(/cannot be spread/);
  });
});
