/** What a file may say: the walls an import cannot show. Each rule says what to do instead. */
import { basename, dirname } from 'node:path';
import ts from 'typescript';
import { bannedWordIn, exportedNames, namedAsTowns } from './words.ts';

export type SourceRule = {
  readonly name: string;
  readonly comment: string;
  /** Paths start at the root of the house. */
  readonly applies: (path: string) => boolean;
  /** What breaks the rule, as short quotes; empty when nothing does. */
  readonly faults: (file: ts.SourceFile) => readonly string[];
};

/** A file longer than this holds two things. */
const linesMax = 300;

const kebabCase =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.(routes|page|fr|fr-simple|en|de|es|it|pt|ar|(long\.)?test|suite|d))?\.tsx?$/;

export const sourceRules: readonly SourceRule[] = [
  // ── one reader each ──────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'environment-read-in-config-only',
    comment:
      'A setting is an entry of platform/config.ts, with its doc, schema and default. Take it as an argument.',
    applies: (path) => isShipped(path) && path !== 'server/platform/config.ts',
    faults: nodesThat(
      (node) =>
        (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env') ||
        (ts.isImportDeclaration(node) && /^["'](node:)?process["']$/.test(node.moduleSpecifier.getText())),
    ),
  },
  {
    name: 'time-read-in-clock-only',
    comment: 'Take a Clock (platform/clock.ts) as an argument: a test must be able to hold the time still.',
    applies: (path) => /^(server|shared)\//.test(path) && path !== 'server/platform/clock.ts',
    faults: nodesThat(
      (node) =>
        (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
        (ts.isCallExpression(node) && node.expression.getText() === 'Date') ||
        (ts.isPropertyAccessExpression(node) && ['Date.now', 'process.hrtime'].includes(node.getText())),
    ),
  },
  {
    name: 'durations-measured-by-stopwatch-only',
    comment: 'Take `stopwatch` (storage/stopwatch.ts): one place knows which clock is never set back.',
    applies: (path) => /^(server|shared)\//.test(path) && path !== 'server/storage/stopwatch.ts',
    faults: nodesThat((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'performance.now'),
  },
  {
    name: 'widget-fetches-in-delivery-only',
    comment: 'One room knows deadlines, retries and the outbox. Add what you need to widget/delivery/.',
    applies: (path) => path.startsWith('widget/') && !path.startsWith('widget/delivery/'),
    faults: nodesThat(
      (node) =>
        ts.isIdentifier(node) &&
        ['fetch', 'sendBeacon', 'XMLHttpRequest', 'WebSocket', 'EventSource'].includes(node.text),
    ),
  },

  // ── what a strict host page or a hostile text would break ────────────────────────────────────────────────────────
  {
    name: 'widget-survives-a-strict-policy',
    comment:
      'Host policies reach into the shadow root: adoptedStyleSheets and DOM calls, text as text nodes.',
    applies: (path) => path.startsWith('widget/'),
    faults: nodesThat(
      (node) =>
        (ts.isIdentifier(node) && htmlSinks.includes(node.text)) ||
        (ts.isPropertyAccessExpression(node) && /^document\.write(ln)?$/.test(node.getText())) ||
        (ts.isJsxAttribute(node) && node.name.getText() === 'style') ||
        (ts.isCallExpression(node) &&
          /(setAttribute|createElement)$/.test(node.expression.getText()) &&
          /^["']style["']$/.test(node.arguments[0]?.getText() ?? '')),
    ),
  },
  {
    name: 'server-writes-text-as-text',
    comment: 'A comment may hold markup. JSX escapes it; nothing else writes it.',
    applies: (path) => path.startsWith('server/'),
    faults: nodesThat(
      (node) =>
        (ts.isIdentifier(node) && node.text === 'dangerouslySetInnerHTML') ||
        (ts.isJsxAttribute(node) && node.name.getText() === 'style'),
    ),
  },

  // ── names and sizes ──────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'file-names-are-kebab-case-with-a-known-role',
    comment:
      'kebab-case, then at most one role: routes, page, a language, test (long.test where it takes minutes), suite.',
    applies: () => true,
    faults: ({ fileName }) => (kebabCase.test(basename(fileName)) ? [] : [basename(fileName)]),
  },
  {
    name: 'routes-mount-a-route',
    comment:
      'The suffix lets a file know HTTP; one without an address of its own belongs to platform/ or pages/.',
    applies: (path) => /\.routes\.tsx?$/.test(path),
    faults: (file) =>
      ['Hono', 'createApi'].some((name) => calls(file, name)) ? [] : [basename(file.fileName)],
  },
  {
    name: 'verbs-draw-in-pages',
    comment:
      'A `.tsx` of a verb is a page, or part of one, or routes: give it the suffix, or move it to pages/.',
    applies: (path) => /^server\/(invite|collect|publish|respond|administer)\/.*\.tsx$/.test(path),
    faults: ({ fileName }) => (/\.(page|routes)\.tsx$/.test(fileName) ? [] : [basename(fileName)]),
  },
  {
    name: 'no-drawer-of-odds-and-ends',
    comment: 'Name the file after what it does; if nothing fits, the code belongs elsewhere.',
    applies: () => true,
    faults: ({ fileName }) =>
      wordsOf(fileName).filter((word) => /^(utils?|helpers?|common|misc)$/.test(word)),
  },
  {
    name: 'no-barrel',
    comment: 'Import from the file that declares it: a barrel hides who needs whom and loads everything.',
    applies: () => true,
    faults: (file) => [
      ...(/^index\.tsx?$/.test(basename(file.fileName)) ? [basename(file.fileName)] : []),
      ...nodesThat((node) => ts.isExportDeclaration(node) && !node.exportClause)(file),
    ],
  },
  {
    name: 'one-meaning-per-word',
    comment: 'The vocabulary is closed (glossary of the README): take the word listed there.',
    applies: isShipped,
    faults: (file) =>
      [...exportedNames(file), ...file.fileName.split('/')].filter((name) => bannedWordIn(name) !== null),
  },
  {
    name: 'a-place-is-the-town-of-a-service',
    comment:
      'One meaning per word. An entry of a list has an index, whoever sends is a sender, a file lies at a path.',
    applies: (path) => !/^(widget|server\/storage|tests\/(storage|unit\/(storage|widget)))\//.test(path),
    faults: namedAsTowns,
  },
  {
    name: 'no-file-over-300-lines',
    comment: 'Find the second noun and give it its own file.',
    applies: () => true,
    faults: (file) => {
      // The empty start after the last line break is no line.
      const lines = file.getLineStarts().length - Number(file.text.endsWith('\n'));
      return lines > linesMax ? [`${lines} lines`] : [];
    },
  },

  // ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'every-test-file-asserts',
    comment: 'A test that expects nothing passes whatever happens.',
    applies: (path) => /\.(test|suite)\.tsx?$/.test(path),
    faults: (file) => (calls(file, 'expect') || importsSuite(file) ? [] : ['no expect']),
  },
  {
    name: 'no-test-left-out-or-tried-again',
    comment: 'A test that is skipped, focused or retried proves nothing. Fix it or delete it.',
    applies: isTest,
    faults: nodesThat(
      (node) =>
        (ts.isPropertyAccessExpression(node) &&
          /^(test|it|describe|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo|fails)$/.test(node.getText())) ||
        (ts.isPropertyAssignment(node) &&
          /^(retry|retries)$/.test(node.name.getText()) &&
          isAboveZero(node.initializer)),
    ),
  },
  {
    name: 'tests-wait-for-conditions',
    comment: 'A fixed pause is too short on a slow machine and lost on a fast one: expect.poll, or an event.',
    // A bench paces what it sends; that is no waiting for a result.
    applies: (path) => isTest(path) && !/^tests\/(support|load)\//.test(path),
    faults: nodesThat(
      (node) =>
        (ts.isIdentifier(node) && node.text === 'waitForTimeout') ||
        (ts.isCallExpression(node) && node.expression.getText() === 'setTimeout') ||
        (ts.isImportDeclaration(node) && /timers\/promises/.test(node.moduleSpecifier.getText())),
    ),
  },
];

const htmlSinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
];

function isShipped(path: string): boolean {
  return /^(shared|widget|server)\//.test(path);
}

function isTest(path: string): boolean {
  return path.startsWith('tests/') && !path.startsWith('tests/architecture/');
}

function isAboveZero(value: ts.Expression): boolean {
  return !(ts.isNumericLiteral(value) && value.text === '0');
}

function wordsOf(path: string): string[] {
  return [...dirname(path).split('/'), basename(path)].flatMap((part) => part.split(/[-.]/));
}

function calls(file: ts.SourceFile, name: string): boolean {
  const isCallee = (node: ts.Node) =>
    ts.isIdentifier(node) && node.text === name && !ts.isImportSpecifier(node.parent);
  return nodesThat(isCallee)(file).length > 0;
}

/** A suite is held to the rule itself. */
function importsSuite({ statements }: ts.SourceFile): boolean {
  return statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) && statement.moduleSpecifier.getText().endsWith(".suite.ts'"),
  );
}

function nodesThat(matches: (node: ts.Node) => boolean): (file: ts.SourceFile) => readonly string[] {
  return (file) => {
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      if (matches(node)) found.push(quote(file, node));
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  };
}

function quote(file: ts.SourceFile, node: ts.Node): string {
  const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const text = node.getText().replaceAll(/\s+/g, ' ');
  return `line ${line}: ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`;
}
