import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { formPath, questionnairePath, receiptPath, scoresPath, submissionsPath } from '#widget/addresses.ts';

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
    test(`the widget at ${script} finds form, questionnaire, figures and receipts where the server puts them`, () => {
      const { service, language } = options;
      const at = (path: string) => {
        const { origin, pathname, searchParams } = new URL(path, script);
        return [origin + pathname, Object.fromEntries(searchParams)];
      };
      const { placement } = options;
      expect(at(formPath(options))).toEqual([base + paths.form(service), { language, placement, service }]);
      expect(at(questionnairePath(options))).toEqual([base + paths.api.questionnaire(service), options]);
      expect(at(scoresPath(options))).toEqual([base + paths.api.serviceScores(service), { language }]);
      const submissions = new URL(submissionsPath, script);
      expect(submissions.href).toBe(base + paths.api.submissions());
      expect(new URL(receiptPath('A1B2C'), submissions).href).toBe(base + paths.receipt('A1B2C'));
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
