/** Finds what faults are made with – a program, a library, the right to mount – or says SKIPPED and why. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Why something cannot be had here; null = it is here. */
export type Lack = () => string | null;

/** Mounting, freezing and cutting power are the superuser's. */
export const root: Lack = () => (process.getuid?.() === 0 ? null : 'needs root');

/** @param file name of a program, or path of a library below /usr/lib or its folder for one architecture. */
export function installed(file: string, debianPackage: string): Lack {
  return () => {
    if (locate(file) === null) install(debianPackage);
    return locate(file) === null ? `needs ${file}: apt-get install ${debianPackage}` : null;
  };
}

/** @throws when it is not there: call it behind `describeFault`. */
export function pathOf(file: string): string {
  const path = locate(file);
  if (path === null) throw new Error(`${file} is not installed`);
  return path;
}

/** Runs `tests` where nothing lacks; else one test whose title says SKIPPED and why. */
export function describeFault(title: string, needs: readonly Lack[], tests: () => void): void {
  const lacking = needs.map((lack) => lack()).filter((lack) => lack !== null);
  if (lacking.length === 0) {
    describe(title, tests);
    return;
  }
  const notice = `SKIPPED: ${title} (${lacking.join('; ')})`;
  test(notice, () => {
    process.stderr.write(`${notice}\n`);
    expect(needs.map((lack) => lack()).filter((lack) => lack !== null)).toEqual(lacking);
  });
}

/** Where Debian puts programs and, per architecture, libraries. */
const programFolders = ['/usr/bin', '/usr/sbin', '/sbin'];

function locate(file: string): string | null {
  const libraries = readdirSync('/usr/lib')
    .filter((name) => name.includes('-linux-'))
    .map((name) => join('/usr/lib', name));
  return (
    [...programFolders, '/usr/lib', ...libraries].map((folder) => join(folder, file)).find(existsSync) ?? null
  );
}

const tried = new Set<string>();

function install(debianPackage: string): void {
  if (tried.has(debianPackage) || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  tried.add(debianPackage);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...words: string[]) => execFileSync('apt-get', words, { stdio: 'ignore', env });
  const wanted = ['install', '-y', '--no-install-recommends', debianPackage];
  try {
    aptGet(...wanted);
  } catch {
    try {
      aptGet('update');
      aptGet(...wanted);
    } catch {
      // Said by the caller: the file is still not there.
    }
  }
}
