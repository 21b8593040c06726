/** What agencies paste: whatever its wrapping, the policy in it is found, and nothing else is taken for one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedCharactersMax, readPastedPolicies } from '#shared/embedding/pasted-policies.ts';
import { writePolicy } from '#shared/embedding/policy.ts';
import { policyText } from './policy-samples.ts';

const value = "default-src 'self'; script-src 'self' data: https://cdn.example.fr";
const read = (text: string) => {
  const { kind, policies, reportOnly } = readPastedPolicies(text);
  const found = policies.map(({ policy, delivery }) => `${delivery} ${writePolicy(policy)}`);
  return { kind, found, reportOnly };
};
const one = { kind: 'policies', found: [`header ${value}`], reportOnly: 0 };

test.each([
  ['a bare value', value],
  ['a value over several lines', value.replaceAll('; ', ';\n    ')],
  ['a header', `Content-Security-Policy: ${value}`],
  ['a header in small letters', `content-security-policy:${value}`],
  ['name and value on two lines, as developer tools copy them', `content-security-policy:\n${value}`],
  ['what curl -I prints', `HTTP/2 200\r\ndate: Mon\r\ncontent-security-policy: ${value}\r\nserver: x\r\n`],
  ['what curl -v prints', `< HTTP/2 200\n< content-security-policy: ${value}\n< server: x\n`],
  ['headers copied with an indent', `  date: Mon\n  content-security-policy: ${value}\n  server: x`],
  ['a folded header', `Content-Security-Policy: default-src 'self';\n ${value.slice(20)}\nServer: x`],
  ['settings of nginx', `add_header Content-Security-Policy "${value}" always;\nadd_header X-Y "z";`],
  ['settings of Apache', `  Header always set Content-Security-Policy "${value}"\n  Header set X-Y "z"`],
  ['a value in double quotes', `"${value}"`],
  ['settings of IIS', `<add name="Content-Security-Policy" value="${value}" />`],
  [
    'settings of Apache in single quotes',
    `Header set Content-Security-Policy '${value.replaceAll("'", "\\'")}'`,
  ],
  ['settings of Traefik', `contentSecurityPolicy: "${value}"`],
  ['Express', `res.setHeader('Content-Security-Policy', "${value}");`],
  ['a template of JavaScript', `const policy = \`\n  ${value}\n\`;`],
  [
    'pieces of JavaScript',
    `set("Content-Security-Policy", "${value.slice(0, 20)}" +\n  "${value.slice(20)}")`,
  ],
  ['Next.js', `{ key: 'Content-Security-Policy', value: "${value}" }`],
  ['Django', `response['Content-Security-Policy'] = "${value}"`],
  ['Spring', `.contentSecurityPolicy(csp -> csp.policyDirectives("${value}"))`],
  ['Symfony', `$response->headers->set('Content-Security-Policy', "${value}");`],
  ['PHP', `header("Content-Security-Policy: ${value}");`],
])('%s', (_, text) => {
  expect(read(text)).toEqual(one);
});

test.each([
  ['a list of a program', `["default-src 'self'", "script-src https://avis.example.fr"].join('; ')`],
  ['an object of a program', `contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } }`],
  ['a quote and blanks', `x"${' '.repeat(60_000)}x`],
  ['settings without quotes', `contentSecurityPolicy: ${value}`],
  ['two programs', `a("img-src *");\nb("default-src 'none'");`],
])('%s gets no verdict: how its parts belong together is not known', (_, text) => {
  expect(read(text)).toEqual({ kind: 'unreadable', found: [], reportOnly: 0 });
});

test('a program that only asks for reports refuses nothing', () => {
  for (const text of [
    `header("Content-Security-Policy-Report-Only: ${value}");`,
    `set('Content-Security-Policy-Report-Only', "${value}")`,
  ])
    expect(read(text)).toEqual({ kind: 'none', found: [], reportOnly: 1 });
});

test.each([
  ['double quotes', `<meta http-equiv="Content-Security-Policy" content="${value}">`],
  [
    'escaped quotes',
    `<meta content='${value.replaceAll("'", '&#39;')}' http-equiv=content-security-policy />`,
  ],
  [
    'the middle of a page',
    `<!doctype html><head><meta charset="utf-8"><META HTTP-EQUIV="Content-Security-Policy" CONTENT="${value}"></head><p>d'accord`,
  ],
  ['a tag cut short', `<meta http-equiv="Content-Security-Policy" content="${value}`],
])('a meta tag with %s', (_, text) => {
  expect(read(text)).toEqual({ ...one, found: [`meta ${value}`] });
});

test('several headers and a comma are several policies', () => {
  expect(
    read(`content-security-policy: img-src *, font-src *\ncontent-security-policy: sandbox`).found,
  ).toEqual(['header img-src *', 'header font-src *', 'header sandbox']);
});

test('a policy that only reports refuses nothing', () => {
  expect(read(`Content-Security-Policy-Report-Only: ${value}`)).toEqual({
    kind: 'none',
    found: [],
    reportOnly: 1,
  });
  expect(read(`content-security-policy: ${value}\ncontent-security-policy-report-only: sandbox`)).toEqual({
    ...one,
    reportOnly: 1,
  });
});

test('headers without a policy restrict nothing', () => {
  expect(read('HTTP/1.1 200 OK\nServer: nginx\nX-Frame-Options: DENY').kind).toBe('none');
});

test.each(['bonjour', 'Politique: stricte', '<p>', 'https://example.fr', '\u202eelbaborp'])(
  'nothing like a policy is said to be that: %s',
  (text) => {
    expect(read(text).kind).toBe('unreadable');
  },
);

test('nothing at all is said to be that', () => {
  expect(read(' \n').kind).toBe('empty');
});

test('any text is read without failing, and any policy is found in any wrapping', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void expect(read(text)).toBeDefined()));
  fc.assert(
    fc.property(policyText, (text) => {
      const bare = read(text).found;
      expect(read(`Content-Security-Policy: ${text}`).found).toEqual(bare);
      expect(read(`HTTP/2 200\ncontent-security-policy: ${text}\nserver: x`).found).toEqual(bare);
      expect(read(`add_header Content-Security-Policy "${text}";`).found).toEqual(bare);
    }),
  );
});

test.each([
  ['tags never closed', '<meta '],
  ['quotes never closed', '<meta content="'],
  ['headers without end', 'content-security-policy: '],
  ['continued lines', 'content-security-policy: a\n \t'],
  ['directives', 'script-src x;'],
  ['blanks', ' \t\n'],
  ['empty lines', 'x\n\n\n\n\n\n\n\n'],
  ['attributes', '<meta aaaaaaaaaaaaaaaa'],
  ['escaped quotes', "\\'"],
  ['quotes', '"'],
  ['back quotes', '`'],
  ['policies in quotes', '"img-src *";\n    '],
])('%s: as many as are read at all are read, and 100 kB are not', (_, piece) => {
  const text = piece.repeat(pastedCharactersMax / piece.length);
  expect(read(`x${text.slice(1)}`).kind).not.toBe('too-long');
  expect(read(`x${piece.repeat(100_000 / piece.length)}x`).kind).toBe('too-long');
});
