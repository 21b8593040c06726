import { describe, expect, test } from 'vitest';
import { buildQuestionnaire } from '#server/collect/build-questionnaire.ts';
import { FormPage, type FormPageProps } from '#server/collect/form/form.page.tsx';
import { emptyValues } from '#server/collect/form/form-values.ts';
import type { Service } from '#server/storage/store.ts';
import type { Language } from '#shared/charter/circumstances.ts';
import { tagsOf, textOf } from '../support/page-markup.ts';

const service: Service = {
  number: 1,
  code: 'TOWN',
  parent: null,
  name: 'Mairie de Valmont',
  kind: null,
  place: null,
  network: null,
  active: true,
  demo: false,
  createdDay: '2026-01-05',
  editions: [],
  questionnaire: { fixed: null, off: [] },
  placements: [],
  children: 0,
};

const asked = ['delay', 'courtesy', 'voice'];

async function drawForm(props: Partial<FormPageProps> = {}, language: Language = 'fr'): Promise<string> {
  const questionnaire = buildQuestionnaire({
    service,
    channel: 'counter',
    language,
    placement: null,
    today: '2026-03-10',
    publicUrl: 'http://localhost:3000',
  });
  const hidden = {
    id: '0b0e7c3a-6f55-4c1e-9d8f-1c2d3e4f5a6b',
    asked,
    edition: 'sp-plus-2020',
    wording: 1,
    mode: 'form',
    language,
    channel: 'counter',
    outcome: null,
  } as const;
  return String(await FormPage({ questionnaire, values: emptyValues, errors: [], hidden, ...props }));
}

const inputs = (html: string) => tagsOf(html).filter(({ name }) => name === 'input');
const valuesOf = (html: string, name: string) =>
  inputs(html)
    .filter(({ attributes }) => attributes.get('name') === name && !attributes.has('disabled'))
    .map(({ attributes }) => attributes.get('value'));

describe('the form without JavaScript', () => {
  test('puts the required question first, without a way to say sans objet, nothing chosen', async () => {
    const html = await drawForm();
    const names = inputs(html).flatMap(({ attributes }) =>
      attributes.get('type') === 'radio' ? [attributes.get('name')] : [],
    );
    expect(names[0]).toBe('ratings.overall');
    expect(valuesOf(html, 'ratings.overall')).toEqual(['1', '2', '3', '4', '5']);
    expect(inputs(html).filter(({ attributes }) => attributes.has('checked'))).toEqual([]);
    expect(inputs(html).filter(({ attributes }) => attributes.has('required'))).toHaveLength(5);
  });

  test('shows the criteria asked, in the order they were drawn, each with sans objet', async () => {
    const html = await drawForm();
    const names = inputs(html).map(({ attributes }) => attributes.get('name') ?? '');
    const criteria = [...new Set(names.filter((name) => name.startsWith('ratings.')))];
    expect(criteria).toEqual(['ratings.overall', ...asked.map((key) => `ratings.${key}`)]);
    for (const key of asked)
      expect(valuesOf(html, `ratings.${key}`)).toEqual(['1', '2', '3', '4', '5', 'na']);
  });

  test('opens each question with a choice that is never sent nor seen, for browsers that choose the first one', async () => {
    const html = await drawForm();
    for (const key of ['overall', ...asked]) {
      const [first] = inputs(html).filter(({ attributes }) => attributes.get('name') === `ratings.${key}`);
      expect([first?.attributes.get('value'), first?.attributes.has('disabled')]).toEqual(['', true]);
    }
    expect(html.match(/<div hidden="">/g)).toHaveLength(asked.length + 1);
  });

  test('prints the word of every level beside its target', async () => {
    const text = textOf(await drawForm());
    for (const word of ['Très insatisfait', 'Neutre', 'Très satisfait', 'Tout à fait d’accord', 'Sans objet'])
      expect(text).toContain(word);
  });

  test('sends back what makes a retry the same submission, and nothing empty', async () => {
    const html = await drawForm();
    const hidden = inputs(html).filter(({ attributes }) => attributes.get('type') === 'hidden');
    expect(
      Object.fromEntries(hidden.map(({ attributes }) => [attributes.get('name'), attributes.get('value')])),
    ).toEqual({
      id: '0b0e7c3a-6f55-4c1e-9d8f-1c2d3e4f5a6b',
      asked: 'delay,courtesy,voice',
      edition: 'sp-plus-2020',
      wording: '1',
      mode: 'form',
      language: 'fr',
      channel: 'counter',
    });
  });

  test('keeps everything that was typed when it is refused, and leads to each fault', async () => {
    const comment = '\n  première ligne vide\n</textarea><b>gras</b>';
    const html = await drawForm({
      values: { ratings: { delay: '2', courtesy: 'na' }, comment },
      errors: [
        { field: 'ratings.overall', message: 'is required' },
        { field: 'comment', message: 'is too long' },
      ],
      problem: 'invalid-request',
    });
    const checked = inputs(html).filter(({ attributes }) => attributes.has('checked'));
    expect(checked.map(({ attributes }) => `${attributes.get('name')}=${attributes.get('value')}`)).toEqual([
      'ratings.delay=2',
      'ratings.courtesy=na',
    ]);
    // HTML drops the first line break of a textarea: the page writes one more.
    expect(html).toContain('>\n\n  première ligne vide\n&lt;/textarea&gt;&lt;b&gt;gras&lt;/b&gt;</textarea>');
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    const anchors = [...html.matchAll(/href="#(ratings[^"]+|comment)"/g)].map(([, id]) => id);
    expect(anchors).toEqual(['ratings-overall', 'comment']);
    expect(ids).toEqual(expect.arrayContaining(anchors));
    expect(textOf(html)).not.toMatch(/is required|is too long/);
    expect(html).toMatch(/<title>Erreur\u202f: Donner mon avis – Mairie de Valmont/);
  });

  test.each([
    ['overloaded', 'rien n’est perdu'],
    ['unavailable', 'rien n’est perdu'],
    ['rate-limited', 'Rien n’est perdu'],
    ['internal-error', 'Rien n’est perdu'],
    ['service-inactive', 'ne recueille plus d’avis'],
    ['submission-conflict', 'avec d’autres réponses'],
  ] as const)('says what to do after %s', async (problem, sentence) => {
    const html = await drawForm({ problem });
    expect(textOf(html)).toContain(sentence);
    expect(html).toContain('role="alert"');
  });

  test('speaks English when asked, French nowhere but in names and the original', async () => {
    const html = await drawForm({}, 'en');
    expect(html).toContain('<html lang="en" dir="ltr">');
    const [before = '', after = ''] = html.split(/<ol lang="fr" dir="ltr">.*<\/ol>/);
    expect(textOf(after)).toContain('Overall, how did it go?');
    expect(textOf(before + after)).not.toMatch(/votre|donner|envoyer|facultatif/i);
  });
});
