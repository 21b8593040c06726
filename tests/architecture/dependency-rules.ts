/** Who may import whom: the house's walls, as dependency-cruiser rules. Each comment says what to do instead. */
import type { IForbiddenRuleType } from 'dependency-cruiser';

const verbs = '^server/(invite|collect|publish|respond|administer)/';
const adapters = '^server/storage/(sqlite|postgres)/';
const composition = ['^server/(compose|prepare-store)\\.ts$', '^server/cli/'];
const drivers = '(^|/)node_modules/(better-sqlite3|@types/better-sqlite3|pg|@types/pg)/';
/** Of statements, for either driver. */
const builder = '(^|/)node_modules/drizzle-orm/';
const http = '(^|/)node_modules/(hono|@hono)/';
/** Whatever runs without a request; a `.tsx` draws one's answer. */
const useCases = '^(shared|server/(invite|collect|publish|respond|administer|storage))/';
/** Modules vite.config.ts answers. */
const madeByTheBuild = '^virtual:';
/** Fetched after the loader, each in a file of its own. */
const chunks = '^widget/(panel|results|outbox|kiosk)/';
const anyPackage = '(^|/)node_modules/';

/** Loaded by a name in a string or by the build, so nothing imports them. */
const entries = [
  '^server/main\\.ts$',
  '^server/cli/avis\\.ts$',
  '^server/storage/sqlite/writer\\.ts$',
  '^widget/loader\\.ts$',
  '^widget/panel/panel\\.tsx$',
  '^widget/outbox/outbox\\.ts$',
  '^widget/kiosk/kiosk\\.tsx$',
  '^widget/results/results\\.tsx$',
  '\\.d\\.ts$',
];

const preact = '(^|/)node_modules/preact/';

export const dependencyRules: readonly (IForbiddenRuleType & { name: string; comment: string })[] = [
  // ── shared ───────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'shared-imports-nothing-of-ours',
    comment:
      'shared/ is what both sides agree on. Pass the value in as an argument, or move the code to its side.',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(widget|server|tests|migrations)/' },
  },
  {
    name: 'shared-is-pure',
    comment:
      'No package and no Node in shared/: write the few lines, or do that work in server/ and pass the result in.',
    severity: 'error',
    from: { path: '^shared/', pathNot: '^shared/contracts/' },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
  },
  {
    name: 'contracts-know-zod-only',
    comment:
      'A contract is a schema and its type. Anything that needs another package belongs to the side that uses it.',
    severity: 'error',
    from: { path: '^shared/contracts/' },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
      pathNot: '(^|/)node_modules/zod/',
    },
  },
  {
    name: 'no-zod-beyond-contracts-by-value',
    comment:
      'zod costs the widget 20 kB. Use `import type`, or move the constant out of contracts/ and import it there.',
    severity: 'error',
    from: { path: '^shared/', pathNot: '^shared/contracts/' },
    to: { path: '^shared/contracts/', dependencyTypesNot: ['type-only'] },
  },

  // ── widget ───────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'widget-imports-only-shared',
    comment:
      'Every byte is paid by somebody else’s page. Write the few lines; the server is reached through delivery/.',
    severity: 'error',
    from: { path: '^widget/' },
    to: { pathNot: ['^(widget|shared)/', madeByTheBuild, '^\\.', preact] },
  },
  {
    name: 'loader-without-a-framework',
    comment:
      'Every page view pays for the loader. Preact draws what is fetched on intent: panel/, results/ and kiosk/.',
    severity: 'error',
    from: { path: '^widget/', pathNot: '^widget/(panel|results|kiosk)/' },
    to: { path: preact, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'widget-takes-contracts-as-types-only',
    comment: 'zod by value costs 20 kB. Use `import type`; the server validates, the widget sends.',
    severity: 'error',
    from: { path: '^widget/' },
    to: { path: '^shared/contracts/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'chunks-are-fetched-by-name',
    comment:
      'What is fetched later must not be built into the loader. Use loadChunk with the name the build gives, and types.',
    severity: 'error',
    from: { path: '^widget/', pathNot: chunks },
    to: { path: chunks, dependencyTypesNot: ['type-only'] },
  },

  // ── server ───────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'server-never-imports-widget',
    comment: 'The widget is built, then served as files. What both need lives in shared/.',
    severity: 'error',
    from: { path: '^server/' },
    to: { path: '^widget/' },
  },
  {
    name: 'verbs-never-import-each-other',
    comment: 'The five verbs meet through shared/, the store and compose.ts. Move what both need there.',
    severity: 'error',
    from: { path: verbs },
    to: { path: verbs, pathNot: '^server/$1/' },
  },
  {
    name: 'verbs-never-import-adapters',
    comment:
      'A use case knows the port (storage/store.ts), never who implements it. Add an operation to the port.',
    severity: 'error',
    from: { path: verbs },
    to: { path: adapters },
  },
  {
    name: 'drivers-only-in-adapters',
    comment:
      'Only storage/sqlite/ and storage/postgres/ speak to a database. Add an operation to the port instead.',
    severity: 'error',
    from: { path: '^(server|shared|widget)/', pathNot: adapters },
    to: { path: drivers },
  },
  {
    name: 'statements-only-in-storage',
    comment: 'Statements are built in storage/operations/, from storage/tables/. Add an operation there.',
    severity: 'error',
    from: {
      path: '^(server|shared|widget)/',
      pathNot: [adapters, '^server/storage/(operations|tables)/'],
    },
    to: { path: builder },
  },
  {
    name: 'operations-know-no-adapter',
    comment: 'Operations and tables serve both databases. Take what differs from the dialect.',
    severity: 'error',
    from: { path: '^server/storage/(operations|tables)/' },
    to: { path: [adapters, '(^|/)node_modules/drizzle-orm/(better-sqlite3|node-postgres|pg-core)/'] },
  },
  {
    name: 'only-compose-and-cli-know-adapters',
    comment: 'One file chooses the database. Take a Store as an argument.',
    severity: 'error',
    from: { path: '^server/', pathNot: [...composition, adapters] },
    to: { path: adapters },
  },
  {
    name: 'adapters-never-import-each-other',
    comment: 'Two adapters, one contract. What both need goes to shared/ or beside the port.',
    severity: 'error',
    from: { path: adapters },
    to: { path: adapters, pathNot: '^server/storage/$1/' },
  },
  {
    name: 'storage-knows-no-verb',
    comment: 'Storage answers, it does not ask. Move the rule into shared/ and call it from both.',
    severity: 'error',
    from: { path: '^server/storage/' },
    to: {
      path: [
        verbs,
        '^server/(pages|cli)/',
        '^server/(app|compose|prepare-store|openapi|main|serve|run-server)\\.',
      ],
    },
  },
  {
    name: 'storage-stands-without-platform',
    comment:
      'Storage lies below platform/, which uses it. Take what you need as an argument, or move it into storage/.',
    severity: 'error',
    from: { path: '^server/storage/' },
    to: { path: '^server/platform/' },
  },
  {
    name: 'platform-knows-no-verb',
    comment: 'platform/ is what any server needs. Pass the verb’s part in as an argument.',
    severity: 'error',
    from: { path: '^server/platform/' },
    to: { path: [verbs, adapters, '^server/(pages|cli)/'] },
  },
  {
    name: 'rooms-never-import-what-assembles-them',
    comment:
      'The files beside the rooms put them together. Name what you need by its own type (Clock, Config, a part of the port) instead of picking it from Dependencies.',
    severity: 'error',
    from: { path: '^server/(pages|platform)/' },
    to: { path: '^server/[^/]+\\.tsx?$' },
  },
  {
    name: 'pages-have-no-data-access',
    comment: 'pages/ draws what it is given. Load the data in the route and pass it in.',
    severity: 'error',
    from: { path: '^server/pages/' },
    to: { path: [verbs, '^server/(storage|cli)/'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'http-stays-at-the-edge',
    comment:
      'Use cases do not know HTTP. Read the request in *.routes.*, pass plain values, shape the answer there.',
    severity: 'error',
    from: {
      path: '^(server|shared)/',
      pathNot: [
        '^server/(app|openapi|serve)\\.tsx?$',
        '^server/(pages|platform/http)/',
        '\\.(routes|page)\\.tsx?$',
      ],
    },
    to: { path: http },
  },
  {
    name: 'use-cases-reach-no-http',
    comment:
      'What a use case imports brings HTTP with it. Split that file: what is known without HTTP, and how it is answered.',
    severity: 'error',
    from: { path: useCases, pathNot: '\\.(tsx|routes\\.ts)$' },
    to: { path: http, reachable: true },
  },

  // ── everywhere ───────────────────────────────────────────────────────────────────────────────────────────────────
  {
    name: 'nobody-imports-tests',
    comment: 'Shipped code never depends on a test. Move what is useful to the room it belongs to.',
    severity: 'error',
    from: { path: '^(shared|widget|server)/' },
    to: { path: '^tests/' },
  },
  {
    name: 'no-cycle',
    comment: 'Two files that need each other hide a third. Move what both need into it.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'Nothing reaches this file. Import it, delete it, or name it among the entries above.',
    severity: 'error',
    from: { orphan: true, pathNot: entries },
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment: 'This import leads nowhere: correct the path, with its .ts extension.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: madeByTheBuild },
  },
  {
    name: 'no-development-dependency-in-server',
    comment: 'The server runs on `dependencies` alone. Move the package there and argue it in the README.',
    severity: 'error',
    from: { path: '^(server|shared)/' },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only'],
      pathNot: '(^|/)node_modules/@types/',
    },
  },
  {
    name: 'no-undeclared-package',
    comment: 'A package of a package may vanish at any update. Declare it with an exact version.',
    severity: 'error',
    from: { path: '^(server|shared|widget)/' },
    to: { path: anyPackage, dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
];
