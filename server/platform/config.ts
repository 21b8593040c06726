/**
 * The only reader of the environment: every setting with its meaning, schema and default. The table of `server/README.md` is
 * generated from `settings`; all faults are reported together at boot.
 */
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { type AccessibilityAudit, auditFile } from './accessibility-audit.ts';

type Setting = { readonly doc: string; readonly schema: z.ZodType; readonly default: string | null };

const setting = <T extends z.ZodType>(doc: string, schema: T, fallback: string | null) => ({
  doc,
  schema,
  default: fallback,
});

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));

const onOff = z.enum(['on', 'off'], 'must be on or off').transform((value) => value === 'on');

const publicUrl = z
  .url({
    protocol: /^https?$/,
    abort: true,
    error: 'must be an http or https address, such as https://avis.example.fr',
  })
  .refine((url) => new URL(url).pathname === '/', 'must not hold a path')
  .transform((url) => new URL(url).origin);

/** 32 characters of a random base64 or hexadecimal string hold at least 128 bits. */
const secretCharactersMin = 32;

/** Below 11 a person could be recognised in a published group; the setting only goes up. */
const minCellFloor = 11;

export const settings = {
  HOST: setting('Address to listen on.', z.string().min(1), '127.0.0.1'),
  PORT: setting('Port to listen on; 0 takes a free one.', integer(0, 65535), '3000'),
  PUBLIC_URL: setting(
    'Address at which citizens and agencies reach this server; links and snippets carry it.',
    publicUrl.nullable(),
    null,
  ),
  DATABASE_URL: setting(
    'Where submissions are stored: `sqlite:PATH` on one machine, `postgres://…` for several processes. Default: `avis.db` in `DATA_DIR`.',
    z
      .string()
      .refine(
        (url) => /^sqlite:./.test(url) || isPostgresUrl(url),
        'must be sqlite:PATH or postgres://USER@HOST/NAME',
      )
      .nullable(),
    null,
  ),
  DATABASE_READ_URL: setting(
    'A PostgreSQL replica for results, lists and comments. Default: the server of `DATABASE_URL`.',
    z.string().refine(isPostgresUrl, 'must be postgres://USER@HOST/NAME').nullable(),
    null,
  ),
  DATA_DIR: setting(
    'Folder of the database, of the generated secret and of earlier widget files.',
    z.string().min(1),
    './data',
  ),
  AVIS_SECRET: setting(
    'Signs receipts; keep it, or receipts given out stop working. Default: made on first start in `DATA_DIR`; required with PostgreSQL.',
    z.string().min(secretCharactersMin, `must hold at least ${secretCharactersMin} characters`).nullable(),
    null,
  ),
  PUBLICATION_CALENDAR: setting(
    'When results are published, at 06:00 Europe/Paris: `daily`, `weekly` (Monday) or `monthly` (the 1st).',
    z.enum(['daily', 'weekly', 'monthly'], 'must be daily, weekly or monthly'),
    'daily',
  ),
  MIN_CELL: setting(
    'Fewest ratings that are published together; 11 or more.',
    integer(minCellFloor, 1000),
    String(minCellFloor),
  ),
  RATE_LIMIT: setting('Limits submissions from one sender; `off` for measurements.', onOff, 'on'),
  TRUSTED_HOPS: setting('Number of proxies in front whose X-Forwarded-For is believed.', integer(0, 10), '0'),
  LOG_LEVEL: setting(
    'Least severe message logged.',
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be fatal, error, warn, info, debug or silent',
    ),
    'info',
  ),
  METRICS_TOKEN: setting(
    'Bearer token that opens `/metrics`, from anywhere; without one, only direct requests from this machine are answered.',
    z.string().min(16, 'must hold at least 16 characters').nullable(),
    null,
  ),
  PRODUCER_NAME: setting(
    'Public body answerable for this server, named on the legal pages.',
    z.string().min(1).max(200).nullable(),
    null,
  ),
  PRODUCER_SIRET: setting(
    'Its SIRET, 14 digits.',
    z
      .string()
      .transform((siret) => siret.replaceAll(' ', ''))
      .pipe(z.string().regex(/^\d{14}$/, 'must hold 14 digits'))
      .nullable(),
    null,
  ),
  ACCESSIBILITY_CONTACT: setting(
    'E-mail address or web page where people report what they cannot use; named on `/accessibilite`.',
    z
      .union([z.email(), z.url({ protocol: /^https?$/ })], 'must be an e-mail address or an http address')
      .nullable(),
    null,
  ),
  ACCESSIBILITY_AUDIT: setting(
    'JSON file of a human audit; without one every page says « non conforme ». Its fields: `server/README.md`.',
    auditFile.nullable(),
    null,
  ),
  AVIS_DEMO: setting(
    'Seeds a demonstration organisation into an empty store when `PUBLIC_URL` is on this machine.',
    onOff,
    'on',
  ),
} as const satisfies Record<string, Setting>;

/** `url` and `readUrl` may hold a password: `databaseName` is what may be shown. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly readUrl: string | null };

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Origin without trailing slash; holds port 0 until the port is known (PORT=0). */
  readonly publicUrl: string;
  readonly database: DatabaseAddress;
  readonly dataDir: string;
  readonly secret: string | null;
  readonly calendar: 'daily' | 'weekly' | 'monthly';
  readonly minCell: number;
  readonly rateLimit: boolean;
  readonly trustedHops: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly metricsToken: string | null;
  readonly producer: { readonly name: string | null; readonly siret: string | null };
  readonly accessibility: { readonly contact: string | null; readonly audit: AccessibilityAudit | null };
  readonly demo: boolean;
};

/** Every fault of the environment, one line each. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults';
  constructor(readonly faults: readonly string[]) {
    super(`The settings are not valid:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** @throws ConfigFaults with all faults at once. An empty value counts as not set. */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const read = <K extends keyof typeof settings>(key: K): z.output<(typeof settings)[K]['schema']> => {
    const result = settings[key].schema.safeParse(environment[key] || settings[key].default);
    if (!result.success) faults.push(`${key} ${result.error.issues[0]?.message ?? 'is not valid'}`);
    return result.data as z.output<(typeof settings)[K]['schema']>;
  };
  const host = read('HOST');
  const port = read('PORT');
  const dataDir = read('DATA_DIR');
  const databaseUrl = read('DATABASE_URL');
  const readUrl = read('DATABASE_READ_URL');
  const config: Config = {
    host,
    port,
    publicUrl: read('PUBLIC_URL') ?? `http://localhost:${port}`,
    database: databaseUrl
      ? databaseAddress(databaseUrl, readUrl)
      : { kind: 'sqlite', path: join(dataDir ?? '.', 'avis.db') },
    dataDir,
    secret: read('AVIS_SECRET'),
    calendar: read('PUBLICATION_CALENDAR'),
    minCell: read('MIN_CELL'),
    rateLimit: read('RATE_LIMIT'),
    trustedHops: read('TRUSTED_HOPS'),
    logLevel: read('LOG_LEVEL'),
    metricsToken: read('METRICS_TOKEN'),
    producer: { name: read('PRODUCER_NAME'), siret: read('PRODUCER_SIRET') },
    accessibility: { contact: read('ACCESSIBILITY_CONTACT'), audit: read('ACCESSIBILITY_AUDIT') },
    demo: read('AVIS_DEMO'),
  };
  if (isPostgresUrl(databaseUrl ?? '')) {
    // Processes on several machines must agree on it, or each refuses the receipts of the others.
    if (!environment.AVIS_SECRET)
      faults.push('AVIS_SECRET must be set with PostgreSQL, alike for every process');
  } else if (readUrl) faults.push('DATABASE_READ_URL needs a PostgreSQL DATABASE_URL');
  if (faults.length > 0) throw new ConfigFaults(faults);
  return config;
}

/** @throws on anything but `sqlite:PATH` and `postgres://…`. */
export function databaseAddress(url: string, readUrl: string | null = null): DatabaseAddress {
  if (isPostgresUrl(url)) return { kind: 'postgres', url, readUrl };
  if (!/^sqlite:./.test(url)) throw new Error('a database is sqlite:PATH or postgres://USER@HOST/NAME');
  return { kind: 'sqlite', path: url.slice('sqlite:'.length) };
}

/** What messages call a database: never its password. */
export function databaseName(database: DatabaseAddress): string {
  if (database.kind === 'sqlite') return database.path;
  const { host, pathname } = new URL(database.url);
  return `postgres://${host}${pathname}`;
}

function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url);
}

/** True for an address only this machine reaches. */
export function isLoopback(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
