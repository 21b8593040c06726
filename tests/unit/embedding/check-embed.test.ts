/** The embed check and the opening of policies; `tests/embed/30-embed-check` holds both against a browser. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEmbed, type DeliveredPolicy, sitesOf } from '#shared/embedding/check-embed.ts';
import { openPolicy } from '#shared/embedding/open-policy.ts';
import { readPolicies, writePolicy } from '#shared/embedding/policy.ts';
import { avis, policyText } from './policy-samples.ts';

const sites = sitesOf(avis);

function delivered(text: string): DeliveredPolicy[] {
  return readPolicies(text).map((policy) => ({ policy, delivery: 'header' }));
}

function answerTo(text: string, at = sites): string {
  return checkEmbed(delivered(text), at).answer;
}

function opened(text: string): string {
  return delivered(text)
    .map((one) => writePolicy(openPolicy(one, sites)))
    .join(', ');
}

test('whatever the policy, opened as documented it lets the widget in', () => {
  fc.assert(
    fc.property(policyText, (text) => {
      expect(answerTo(opened(text))).not.toBe('blocked');
    }),
  );
});

test('a policy that lets the widget in is left as it is', () => {
  fc.assert(
    fc.property(policyText, (text) => {
      fc.pre(answerTo(text) === 'allowed');
      expect(opened(text)).toBe(
        delivered(text)
          .map(({ policy }) => writePolicy(policy))
          .join(', '),
      );
    }),
  );
});

test('opening twice changes nothing more, and takes away nothing but none', () => {
  fc.assert(
    fc.property(policyText, (text) => {
      const once = opened(text);
      expect(opened(once)).toBe(once);
      for (const [name, sources] of delivered(text)[0]?.policy ?? [])
        expect(delivered(once)[0]?.policy.get(name)).toEqual(
          expect.arrayContaining(sources.filter((one) => one !== "'none'")),
        );
    }),
  );
});

test('a policy more never helps', () => {
  fc.assert(
    fc.property(policyText, policyText, (one, other) => {
      fc.pre(answerTo(one) === 'blocked');
      expect(answerTo(`${one}, ${other}`)).toBe('blocked');
    }),
  );
});

test('what default-src allowed is copied, and default-src itself stays shut', () => {
  expect(opened("default-src 'self' *.gouv.fr; img-src *")).toBe(
    `default-src 'self' *.gouv.fr; img-src *; script-src 'self' *.gouv.fr ${avis}; connect-src 'self' *.gouv.fr ${avis}`,
  );
});

test("'none' makes room for the one address", () => {
  expect(opened("default-src 'none'")).toBe(`default-src 'none'; script-src ${avis}; connect-src ${avis}`);
});

test('under strict-dynamic a host would be ignored, so a nonce is asked for', () => {
  expect(opened(`script-src 'strict-dynamic' 'sha256-abc='; connect-src 'self'`)).toBe(
    `script-src 'strict-dynamic' 'sha256-abc=' 'nonce-VALEUR'; connect-src 'self' ${avis}`,
  );
});

const secure = sitesOf(avis, 'https://demarches.example.fr');
const plain = sitesOf('http://avis.example.fr', 'http://demarches.example.fr');
const local = sitesOf('http://localhost:3000', 'http://demarches.example.fr');
const mixed = sitesOf('http://avis.example.fr', 'https://demarches.example.fr');

test.each([
  ['a host without scheme on a secure page', 'script-src avis.example.fr', secure, 'allowed'],
  ['a host on the plain scheme, reached securely', 'script-src http://avis.example.fr', secure, 'allowed'],
  ['a host on the usual port written out', 'script-src avis.example.fr:443', secure, 'allowed'],
  ['port 80, reached securely', 'script-src http://avis.example.fr:80', secure, 'allowed'],
  ['the name above a wildcard', 'script-src *.avis.example.fr', secure, 'blocked'],
  ['a name that only ends alike', 'script-src *.s.example.fr', secure, 'blocked'],
  ['the secure scheme, reached plainly', 'script-src https://avis.example.fr', plain, 'blocked'],
  ['requests made secure, reached plainly', 'upgrade-insecure-requests', plain, 'blocked'],
  ['requests made secure, on this machine', 'upgrade-insecure-requests', local, 'allowed'],
  ['no policy against it, but a secure page that reaches us plainly', 'img-src *', mixed, 'blocked'],
  ['self where page and Avis+ are one', "default-src 'self'", sitesOf(avis, avis), 'allowed'],
  ['self where the port differs', "default-src 'self'", sitesOf(avis, `${avis}:8443`), 'blocked'],
])('%s', (_, policy, at, answer) => {
  expect(answerTo(policy, at)).toBe(answer);
});

test('an address of the page that cannot be read counts as another host', () => {
  for (const page of ['', 'javascript:alert(1)', 'https://', 'é'.repeat(10_000)])
    expect(sitesOf(avis, page)).toEqual(sitesOf(avis));
});
