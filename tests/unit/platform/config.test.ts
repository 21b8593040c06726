import { describe, expect, test } from 'vitest';
import { ConfigFaults, databaseName, isLoopback, loadConfig } from '#server/platform/config.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
  return [];
};

describe('the settings', () => {
  test('need nothing: a newcomer gets a server on their own machine', () => {
    expect(loadConfig({})).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      database: { kind: 'sqlite', path: 'data/avis.db' },
      minCell: 11,
      calendar: 'daily',
      rateLimit: true,
      demo: true,
    });
  });

  test('take an empty value as not set, as container platforms write it', () => {
    expect(loadConfig({ PORT: '', AVIS_SECRET: '', PRODUCER_SIRET: '' }).port).toBe(3000);
  });

  test('report every fault at once, each with its key', () => {
    const faults = faultsOf({
      PORT: '70000',
      PUBLIC_URL: 'avis.example.fr',
      MIN_CELL: '5',
      AVIS_SECRET: 'short',
      RATE_LIMIT: 'yes',
      PRODUCER_SIRET: '123',
      TRUSTED_HOPS: '-1',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'AVIS_SECRET',
      'MIN_CELL',
      'RATE_LIMIT',
      'TRUSTED_HOPS',
      'PRODUCER_SIRET',
    ]);
  });

  test('never lower the smallest cell under 11', () => {
    expect(faultsOf({ MIN_CELL: '10' })).toEqual(['MIN_CELL must be at least 11']);
    expect(loadConfig({ MIN_CELL: '30' }).minCell).toBe(30);
  });

  test('take PostgreSQL, with a replica if there is one, and ask for the secret its processes share', () => {
    const url = 'postgres://avis:word@db.example.fr/avis';
    const readUrl = 'postgresql://replica.example.fr/avis';
    const AVIS_SECRET = 'x'.repeat(32);
    expect(loadConfig({ DATABASE_URL: url, AVIS_SECRET }).database).toEqual({
      ...{ kind: 'postgres', url, readUrl: null },
    });
    expect(loadConfig({ DATABASE_URL: url, DATABASE_READ_URL: readUrl, AVIS_SECRET }).database).toEqual({
      ...{ kind: 'postgres', url, readUrl },
    });
    expect(faultsOf({ DATABASE_URL: url })).toEqual([
      'AVIS_SECRET must be set with PostgreSQL, alike for every process',
    ]);
    expect(faultsOf({ DATABASE_READ_URL: readUrl })).toEqual([
      'DATABASE_READ_URL needs a PostgreSQL DATABASE_URL',
    ]);
  });

  test('name a database without its password', () => {
    const name = databaseName({
      kind: 'postgres',
      url: 'postgres://avis:word@db:5433/avis?x=word',
      readUrl: null,
    });
    expect(name).toBe('postgres://db:5433/avis');
    expect(databaseName({ kind: 'sqlite', path: 'data/avis.db' })).toBe('data/avis.db');
  });

  test.each(['mysql://x', 'avis.db', 'sqlite:', 'postgres:', 'postgres:avis', 'postgres://[/'])(
    'refuse the database address %s',
    (url) => {
      expect(faultsOf({ DATABASE_URL: url })).toEqual([
        'DATABASE_URL must be sqlite:PATH or postgres://USER@HOST/NAME',
      ]);
    },
  );

  test('keep the origin of the public address and refuse a path in it', () => {
    expect(loadConfig({ PUBLIC_URL: 'https://avis.example.fr/' }).publicUrl).toBe('https://avis.example.fr');
    expect(faultsOf({ PUBLIC_URL: 'https://example.fr/avis' })).toEqual(['PUBLIC_URL must not hold a path']);
  });

  test.each([
    ['http://localhost:3000', true],
    ['http://avis.localhost', true],
    ['http://127.0.0.2', true],
    ['http://[::1]:3000', true],
    ['https://avis.example.fr', false],
    ['http://127.0.0.1.example.fr', false],
    ['http://10.0.0.1', false],
  ])('tell that %s is on this machine: %s', (url, expected) => {
    expect(isLoopback(url)).toBe(expected);
  });
});
