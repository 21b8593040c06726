/**
 * Every colour of the pages – as data, because the badge and the button in mail need them outside of a style sheet – and
 * where each palette holds. Light and dark are designed together: text ≥ 4.5:1, graphics ≥ 3:1. The five levels are one
 * diverging scale told apart without red or green, and never without a label or a count.
 */

export const light = {
  paper: '#fdfcfa',
  sunk: '#f4f2ec',
  ink: '#1b2427',
  quiet: '#545f62',
  line: '#dbd9d2',
  edge: '#7d8587',
  accent: '#0a5a5c',
  'accent-strong': '#063f41',
  'on-accent': '#ffffff',
  wash: '#e2eeec',
  fault: '#9c1f1b',
  'fault-wash': '#fbeceb',
  'notice-wash': '#fbf0d8',
  'notice-edge': '#a67314',
  'level-1': '#9a4a06',
  'level-2': '#cf7d2c',
  'level-3': '#8b9094',
  'level-4': '#4a8fc7',
  'level-5': '#1c5590',
  'on-level-end': '#ffffff',
  'on-level': '#14110c',
} as const;

export const dark = {
  paper: '#11171a',
  sunk: '#192124',
  ink: '#e6eae7',
  quiet: '#a6b0ae',
  line: '#2e393c',
  edge: '#7b8688',
  accent: '#7acdc4',
  'accent-strong': '#a3e0d9',
  'on-accent': '#06201f',
  wash: '#163432',
  fault: '#ff9c92',
  'fault-wash': '#3a1a18',
  'notice-wash': '#322812',
  'notice-edge': '#c99a3c',
  'level-1': '#c26a22',
  'level-2': '#e6ac72',
  'level-3': '#8f979b',
  'level-4': '#86bbe4',
  'level-5': '#4a8ecb',
  'on-level-end': '#0d1113',
  'on-level': '#0d1113',
} as const satisfies Record<keyof typeof light, string>;

type Palette = Readonly<Record<keyof typeof light, string>>;

/** A rule that gives `selector` the palette as custom properties: `--paper`, `--ink` … */
export function palette(selector: string, colours: Palette): string {
  const declarations = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
  return `${selector}{${declarations.join(';')}}\n`;
}

/** As the visitor's system asks. */
export const themes = `${palette(':root', light)}@media (prefers-color-scheme:dark){${palette(':root', dark)}}\n`;
