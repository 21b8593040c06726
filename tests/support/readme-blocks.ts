/**
 * The parts of READMEs that are copied from source, between `<!-- NAME:begin -->` and `<!-- NAME:end -->`: settings,
 * attributes, methods, events and style properties of the widget, help of the command line, error codes. `npm run docs`
 * writes them; a test refuses a README that drifted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { overview } from '#server/cli/help.ts';
import { commands } from '#server/cli/run-avis.ts';
import { settings } from '#server/platform/config.ts';
import { problems } from '#shared/contracts/problem.ts';

const widget = new URL('../../widget/', import.meta.url);

type Blocks = Readonly<Record<string, () => string>>;

/** By the README that holds them. */
const blocks: Readonly<Record<string, Blocks>> = {
  'server/README.md': { settings: settingsTable },
  'server/cli/README.md': { commands: () => fenced(overview(commands)) },
  'shared/contracts/README.md': { problems: problemsTable },
  'widget/README.md': {
    attributes: attributesTable,
    methods: methodsTable,
    events: eventsTable,
    properties: propertiesTable,
  },
};

/** Paths, from the root, of the READMEs that hold blocks. */
export const readmesWithBlocks = Object.keys(blocks);

/**
 * @param path of one of `readmesWithBlocks`.
 * @throws when a marker is missing: a block that is not there cannot drift, and nobody would notice.
 */
export function withCurrentBlocks(path: string, readme: string): string {
  return Object.entries(blocks[path] ?? {}).reduce((text, [name, block]) => {
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} has no block ${begin} … ${end}`);
    return `${text.slice(0, from)}${begin}\n${block()}\n${text.slice(to)}`;
  }, readme);
}

function settingsTable(): string {
  return table(
    ['Setting', 'Meaning', 'Default'],
    Object.entries(settings).map(([key, { doc, default: value }]) => [
      code(key),
      doc,
      value === null ? '–' : code(value),
    ]),
  );
}

function problemsTable(): string {
  return table(
    ['Status', 'Code', 'Meaning'],
    Object.entries(problems).map(([key, { status, title }]) => [String(status), code(key), title]),
  );
}

/** Read from the comments in the sources: `/** Code of the service *\/ 'service',`. */
function attributesTable(): string {
  const source = readFileSync(new URL('options.ts', widget), 'utf8');
  const rows = commented(source, /'(\w+)',/).map(([doc, name]) => [code(name), doc]);
  const [service, others] = [
    rows.filter(([name]) => name === '`service`'),
    rows.filter(([name]) => name !== '`service`'),
  ];
  return table(['Attribute', 'Meaning'], [...service, ...others]);
}

function methodsTable(): string {
  const rows = commented(declarations(), /(\w+\(\)): ([^;]+);/);
  return table(
    ['Method', 'Answers', 'What it does'],
    rows.map(([doc, name, type]) => [code(name), code(type), doc]),
  );
}

function eventsTable(): string {
  const rows = commented(declarations(), /'([\w:-]+)': CustomEvent<(\w+)>;/);
  const detail = (type: string) => (type === 'null' ? '–' : 'the word');
  return table(
    ['Event', 'When', '`detail`'],
    rows.map(([doc, name, type]) => [code(name), doc, detail(type)]),
  );
}

function declarations(): string {
  return readFileSync(new URL('avis-plus.d.ts', widget), 'utf8');
}

/** What is declared right after a comment of its own: the comment on one line, then the groups of `declared`. */
function commented(source: string, declared: RegExp): [string, string, string][] {
  const pattern = new RegExp(`/\\*\\*((?:(?!\\*/)[^])+)\\*/\\s+${declared.source}`, 'g');
  return [...source.matchAll(pattern)].map(([, comment = '', first = '', second = '']) => [
    comment.replace(/\s+\*? */g, ' ').trim(),
    first,
    second,
  ]);
}

/** Read from the comments and the fallbacks of the style sheets themselves: `--accent: var(--avis-accent, #0a5a68)`. */
function propertiesTable(): string {
  const themes = new URL('themes/', widget);
  const sheets = readdirSync(themes).filter((name) => name.endsWith('.css'));
  const css = sheets.map((name) => readFileSync(new URL(name, themes), 'utf8')).join('\n');
  const documented = [...css.matchAll(/^ \* {3}(--avis-[a-z-]+) +(.+)$/gm)];
  return table(
    ['Property', 'Colours or shapes', 'Light', 'Dark'],
    documented.map(([, property = '', doc = '']) => {
      const [light = '', dark = light] = fallbacks(css, property);
      return [code(property), doc, code(light), code(dark)];
    }),
  );
}

/** Light, then dark where it differs. */
function fallbacks(css: string, property: string): string[] {
  const [, both] = new RegExp(`var\\(${property}, light-dark\\(([^)]+)\\)\\)`).exec(css) ?? [];
  const [, one] = new RegExp(`var\\(${property}, ([^)]+)\\)`).exec(css) ?? [];
  return both?.split(', ') ?? (one ? [one] : []);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
