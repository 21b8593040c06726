import { describe, expect, it } from 'vitest';
import { walks } from '../../support/accessible-states.ts';
import { type Engine, engines, pairwisePlan, type Visit, wholePlan } from '../../support/axe-plan.ts';

type Stop = Readonly<Record<'state' | 'language' | 'theme' | 'width' | 'engine', string>>;

/** Each look at each state, as the walk stops there. */
function stopsOf(plan: (engine: Engine) => readonly Visit[]): readonly Stop[] {
  return engines.flatMap((engine) =>
    plan(engine).flatMap(({ walk, language, looks }) =>
      walk.states.flatMap((state, at) =>
        looks(at).map(({ theme, width }) => ({ state, language, theme, width, engine })),
      ),
    ),
  );
}

/** `state=form language=fr`: every value that two things have together somewhere. */
function pairsOf(stops: readonly Stop[]): ReadonlySet<string> {
  const pairs = stops.flatMap((stop) => {
    const values = Object.entries(stop).map(([name, value]) => `${name}=${value}`);
    return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one} ${other}`));
  });
  return new Set(pairs);
}

/** Every value that two things can have together. */
function possiblePairs(): ReadonlySet<string> {
  const stops = walks.flatMap(({ states, languages }) =>
    states.flatMap((state) =>
      languages.flatMap((language) =>
        ['light', 'dark'].flatMap((theme) =>
          ['narrow', 'wide'].flatMap((width) =>
            engines.map((engine) => ({ state, language, theme, width, engine })),
          ),
        ),
      ),
    ),
  );
  return pairsOf(stops);
}

function missing(stops: readonly Stop[]): string[] {
  const covered = pairsOf(stops);
  return [...possiblePairs()].filter((pair) => !covered.has(pair));
}

describe('What axe is asked in every run', () => {
  it('holds every pair of state, language, theme, width and browser', () => {
    expect(possiblePairs().size).toBeGreaterThan(900);
    expect(missing(stopsOf(pairwisePlan))).toEqual([]);
  });

  it('would be seen to miss a pair if one walk were left out in one language', () => {
    const stops = stopsOf(pairwisePlan).filter(
      ({ state, language }) => !(state === 'form' && language === 'de'),
    );
    expect(missing(stops)).toEqual(['state=form language=de']);
  });

  it('asks about all rules, since it looks once', () => {
    const looks = engines.flatMap((engine) =>
      pairwisePlan(engine).flatMap(({ walk, looks: at }) => walk.states.flatMap((_, index) => at(index))),
    );
    expect(looks.filter(({ rules }) => rules !== 'all')).toEqual([]);
  });
});

describe('What axe is asked for the report of a release', () => {
  it('is every state in every language it has, theme and browser, all rules in one theme at least', () => {
    const cells = (stops: readonly Omit<Stop, 'width'>[]) =>
      new Set(
        stops.map(({ state, language, theme, engine }) => [state, language, theme, engine].join(' · ')),
      );
    const possible = walks.flatMap(({ states, languages }) =>
      states.flatMap((state) =>
        languages.flatMap((language) =>
          ['light', 'dark'].flatMap((theme) => engines.map((engine) => ({ state, language, theme, engine }))),
        ),
      ),
    );
    expect(cells(stopsOf(wholePlan))).toEqual(cells(possible));
    for (const engine of engines)
      for (const { looks } of wholePlan(engine))
        expect(looks(0).some(({ rules }) => rules === 'all')).toBe(true);
  });
});
