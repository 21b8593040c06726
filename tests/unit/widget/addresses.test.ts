import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { formAddress, questionnaireAddress } from '#widget/addresses.ts';

const service = 'A2-b/ç?';

for (const base of ['https://avis.example', 'https://agence.example/avis'])
  for (const file of ['v1.js', 'loader.0a1b2c3d.js']) {
    const script = `${base}/widget/${file}`;
    test(`the loader at ${script} finds form and questionnaire where the server puts them`, () => {
      expect(formAddress(script, service)).toBe(`${base}${paths.form(service)}`);
      expect(questionnaireAddress(script, service, 'language=fr')).toBe(
        `${base}${paths.api.questionnaire(service)}?language=fr`,
      );
    });
  }
