/** Reads the sources of a house as syntax trees, so that rules see code and not what comments say of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type SourceRule, sourceRules } from './source-rules.ts';

const rooms = ['shared', 'widget', 'server', 'tests'];
const planted = 'tests/architecture/fixtures/';

/** File names in the trees start at `root`. */
export function readSources(root: string): readonly ts.SourceFile[] {
  return rooms
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) => pathsUnder(root, room))
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(planted))
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

export function sourceFaults(
  files: readonly ts.SourceFile[],
): readonly { rule: SourceRule; fault: string }[] {
  return files.flatMap((file) =>
    sourceRules
      .filter((rule) => rule.applies(file.fileName))
      .flatMap((rule) => rule.faults(file).map((fault) => ({ rule, fault: `${file.fileName}: ${fault}` }))),
  );
}

function pathsUnder(root: string, room: string): string[] {
  return readdirSync(join(root, room), { recursive: true }).map((path) =>
    join(room, path.toString()).replaceAll('\\', '/'),
  );
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}
