/** Random policies made of what real ones are made of. */
import fc from 'fast-check';

export const avis = 'https://avis.example.fr';

const source = fc.constantFrom(
  "'self'",
  "'none'",
  "'unsafe-inline'",
  "'strict-dynamic'",
  "'nonce-abc'",
  "'nonce-xyz'",
  '*',
  'https:',
  'http:',
  'data:',
  'example.fr',
  '*.example.fr',
  'avis.example.fr',
  `${avis}/widget/`,
  `${avis}/api/`,
  'https://*.example.fr:8443',
  'false',
);

const name = fc.constantFrom(
  'default-src',
  'script-src',
  'script-src-elem',
  'connect-src',
  'img-src',
  'Default-Src',
);

const sourced = fc
  .tuple(name, fc.array(source, { maxLength: 4 }))
  .map(([directive, sources]) => [directive, ...sources].join(' '));
const sandbox = fc
  .subarray(['allow-scripts', 'allow-forms', 'allow-same-origin'])
  .map((flags) => ['sandbox', ...flags].join(' '));
const other = fc.constantFrom(
  'upgrade-insecure-requests',
  "require-trusted-types-for 'script'",
  'report-uri /csp',
);

export const policyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: sourced }, sandbox, other), { minLength: 1, maxLength: 6 })
  .map((directives) => directives.join('; '));
