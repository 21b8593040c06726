/** Every colour, size and step of the pages, as custom properties. */
import { dark, light } from './palette.ts';

export const tokens = /* css */ `
:root {
  color-scheme: light dark;
  ${declared(light)}
  --step-0: 1.0625rem;
  --step-1: 1.275rem;
  --step-2: 1.53rem;
  --step-3: 1.875rem;
  --step-4: 2rem;
  --small: 0.9375rem;
  --tiny: 0.875rem;
  --figure: 4.5rem;
  --gutter: 1rem;
  --corner: 0.375rem;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace;
  --sans: -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif;
}
@media (min-width: 48em) {
  :root {
    --step-1: 1.3125rem;
    --step-2: 1.625rem;
    --step-3: 2.0625rem;
    --step-4: 3.125rem;
    --figure: 6.5rem;
    --gutter: 2rem;
  }
}
@media (prefers-color-scheme: dark) {
  :root {
    ${declared(dark)}
  }
}
`;

function declared(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}
