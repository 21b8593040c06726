/** The rules of the house, run on the house, and each of them on a house that breaks it. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cruiseRooms } from './cruise-rooms.ts';
import { dependencyRules } from './dependency-rules.ts';
import { readSources, sourceFaults } from './read-sources.ts';
import { sourceRules } from './source-rules.ts';
import { bannedWordIn } from './words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** With a compiler dependency-cruiser cannot use it sees no module and reports no violation. */
const modulesMin = 100;

describe('who imports whom', () => {
  test('no import breaks a rule of the house', async () => {
    const { modules, violations } = await cruiseRooms(root);
    const advice = new Map(dependencyRules.map(({ name, comment }) => [name, comment]));
    expect(violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule}. ${advice.get(rule)}`)).toEqual(
      [],
    );
    expect(modules.length).toBeGreaterThan(modulesMin);
    // Every import of the house: 10 s of a processor, which other work may hold for minutes.
  }, 180_000);

  test('a house that keeps the rules is left in peace', async () => {
    const { modules, violations } = await cruiseRooms(`${fixtures}sound`);
    expect(violations).toEqual([]);
    expect(modules.toSorted()).toEqual(readSources(`${fixtures}sound`).map(({ fileName }) => fileName));
  });

  test.each(namesOf(dependencyRules))('%s refuses its planted violation', async (rule) => {
    const { violations } = await cruiseRooms(fixtures + rule);
    expect(violations.map((violation) => violation.rule)).toContain(rule);
  });
});

describe('what a file may say', () => {
  const sources = readSources(root);

  test('no source breaks a rule of the house', () => {
    expect(sourceFaults(sources).map(({ rule, fault }) => `${fault}: ${rule.name}. ${rule.comment}`)).toEqual(
      [],
    );
    expect(sources.length).toBeGreaterThan(modulesMin);
  });

  test('a house that keeps the rules is left in peace', () => {
    expect(sourceFaults(readSources(`${fixtures}sound`))).toEqual([]);
  });

  test.each(namesOf(sourceRules))('%s refuses its planted violation', (rule) => {
    const faults = sourceFaults(readSources(fixtures + rule));
    expect(faults.map((found) => found.rule.name)).toEqual([rule]);
  });

  test('nine files in ten have fewer than 200 lines', () => {
    const lines = sources.map((file) => file.getLineStarts().length).sort((a, b) => a - b);
    const ninth = lines[Math.floor(lines.length * 0.9)];
    console.info(
      `${lines.length} files, median ${lines[lines.length >> 1]} lines, nine in ten under ${ninth}`,
    );
    expect(ninth).toBeLessThan(200);
  });
});

test('every planted house belongs to a rule', () => {
  const rules = [...namesOf(dependencyRules), ...namesOf(sourceRules), 'sound'];
  expect(readdirSync(fixtures).toSorted()).toEqual(rules.toSorted());
});

test.each([
  ['UserName', 'user'],
  ['list-reviews', 'reviews'],
  ['STATS_MAX', 'stats'],
])('%s holds a refused word', (name, word) => {
  expect(bannedWordIn(name)).toBe(word);
});

test.each(['itemised', 'status', 'previewPage', 'items', 'entitled'])('%s holds no refused word', (name) => {
  expect(bannedWordIn(name)).toBeNull();
});

function namesOf(rules: readonly { readonly name: string }[]): string[] {
  return rules.map(({ name }) => name);
}
