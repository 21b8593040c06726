/** Each room's JSX belongs to its own library, by its own tsconfig: no pragma, in tests as in the build. */
import { expect, test } from 'vitest';
import { Breadcrumb } from '#server/pages/breadcrumb.tsx';
import { Face } from '#widget/panel/face.tsx';

test('a component of the widget makes what Preact draws', () => {
  expect(Face({ level: 5 })).toMatchObject({ type: 'svg', props: { 'aria-hidden': 'true' } });
});

test('a component of the server makes HTML, with text written as text', () => {
  const html = String(Breadcrumb({ ancestors: [], current: '<script>' }));
  expect(html).toContain('<span aria-current="page">&lt;script&gt;</span>');
});
