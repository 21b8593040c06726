import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionOf, editions } from '#shared/charter/charter.ts';
import { channels } from '#shared/charter/circumstances.ts';
import { criteriaShownMax, drawQuestions, selectCriteria } from '#shared/charter/questionnaire.ts';

const rotation = { fixed: null, off: [] };
const edition = editionOf('sp-plus-2020');
const select = (
  channel: (typeof channels)[number] | null,
  settings = rotation as typeof rotation | Settings,
) => selectCriteria({ edition, channel, settings, language: 'fr' });
type Settings = { fixed: string[] | null; off: string[] };
const keysOf = (questions: readonly { criterion: string }[]) => questions.map(({ criterion }) => criterion);

describe('the questionnaire', () => {
  test('always asks `overall`, in the official words of the barometer', () => {
    expect(select('counter').required).toEqual({
      criterion: 'overall',
      text: 'De façon générale, comment ça s’est passé ?'.replace('’', "'"),
      scale: 'satisfaction',
    });
  });

  test('draws its sixth question from the engagements that have no core criterion in the channel', () => {
    const drawn = (channel: (typeof channels)[number]) => keysOf(select(channel).draws.at(-1)?.from ?? []);
    expect(drawn('counter')).toEqual(['results-access', 'voice', 'eco']);
    expect(drawn('phone')).toEqual(['voice']);
    expect(drawn('online')).toEqual(['orientation', 'results-access', 'voice', 'competence', 'eco']);
    expect(drawn('mail')).toEqual(['right-to-error', 'support', 'voice', 'eco']);
  });

  test('asks the five of the charter and one drawn when the channel is unknown', () => {
    const { fixed, draws } = select(null);
    expect(keysOf(fixed)).toEqual(['reachability', 'support', 'orientation', 'delay', 'competence']);
    expect(draws.map(({ take, from }) => [take, keysOf(from)])).toEqual([
      [1, ['results-access', 'voice', 'eco']],
    ]);
  });

  test('never shows more than six criteria, nor one twice, whatever chance gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editions),
        fc.constantFrom(null, ...channels),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true }), { minLength: 12, maxLength: 12 }),
        (any, channel, chances) => {
          const selection = selectCriteria({ edition: any, channel, settings: rotation, language: 'en' });
          let turn = 0;
          const keys = keysOf(drawQuestions(selection, () => chances[turn++ % 12] ?? 0));
          expect(keys.length).toBeLessThanOrEqual(criteriaShownMax);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys).not.toContain('overall');
        },
      ),
    );
  });

  test('puts every core criterion to some of the people', () => {
    const seen = new Set<string>();
    for (let step = 0; step < 100; step += 1)
      for (const key of keysOf(drawQuestions(select('counter'), () => step / 100))) seen.add(key);
    expect([...seen]).toEqual(expect.arrayContaining(['courtesy', 'reachability', 'competence', 'eco']));
  });

  test('follows the operator’s list instead of the rotation, six at most', () => {
    const fixed = ['eco', 'voice', 'delay', 'support', 'courtesy', 'progress', 'orientation'];
    expect(keysOf(select('counter', { fixed, off: [] }).fixed)).toEqual(fixed.slice(0, 6));
  });

  test('leaves out what the operator switched off, and drops criteria the edition does not know', () => {
    const { fixed, draws } = select(null, { fixed: null, off: ['delay', 'voice'] });
    expect([...keysOf(fixed), ...draws.flatMap(({ from }) => keysOf(from))]).not.toContain('delay');
    expect(keysOf(select('online', { fixed: ['clarity', 'delay'], off: [] }).fixed)).toEqual(['delay']);
  });
});
