/** The words the vocabulary refuses, and where they would show: exported names and file names. */
import ts from 'typescript';

/** Each has a word of its own in the glossary: respondent, organisation, service, submission, rating, result, criterion. */
const banned = /^(users?|entit(y|ies)|products?|reviews?|feedbacks?|votes?|stats?|statistics|item)$/;

/** First banned word of a name in camelCase, kebab-case or CAPITALS; null when there is none. */
export function bannedWordIn(name: string): string | null {
  return wordsOf(name).find((word) => banned.test(word)) ?? null;
}

/** Names that say place and are neither a field – a service's town – nor taken out of one. */
export function namedAsTowns(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isTypeAliasDeclaration(node);
    if (declares && node.name && ts.isIdentifier(node.name) && wordsOf(node.name.text).some(isTown))
      found.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isTown(word: string): boolean {
  return word === 'place' || word === 'places';
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase());
}

export function exportedNames(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return namedExports(statement);
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported ? declaredNames(statement) : [];
  });
}

function namedExports({ exportClause }: ts.ExportDeclaration): string[] {
  if (!exportClause || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements.map(({ name }) => name.text);
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  return name ? [name.text] : [];
}
