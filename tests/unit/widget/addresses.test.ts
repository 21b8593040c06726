import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { formPath, questionnairePath } from '#widget/addresses.ts';

const options = {
  channel: '',
  display: '',
  language: 'de-AT',
  outcome: '',
  placement: 'hall é',
  service: 'A2-b',
};

for (const base of ['https://avis.example', 'https://agence.example/avis'])
  for (const file of ['v1.js', 'loader.0a1b2c3d.js']) {
    const script = `${base}/widget/${file}`;
    test(`the loader at ${script} finds form and questionnaire where the server puts them`, () => {
      expect(new URL(formPath(options), script).href).toBe(base + paths.form(options.service));
      const asked = new URL(questionnairePath(options), script);
      expect(asked.origin + asked.pathname).toBe(base + paths.api.questionnaire(options.service));
      expect(Object.fromEntries(asked.searchParams)).toEqual(options);
    });
  }

test('whatever a page writes as its service, only this server is asked', () => {
  for (const service of [
    '//elsewhere.example',
    '../../../..//elsewhere.example',
    'https://elsewhere.example',
    '@x',
  ])
    expect(new URL(formPath({ ...options, service }), 'https://avis.example/widget/v1.js').origin).toBe(
      'https://avis.example',
    );
});
