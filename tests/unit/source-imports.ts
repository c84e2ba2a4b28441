import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** An import of a source file. */
export type SourceImport = {
  readonly from: string;
  /** File of `src/` that it leads to; `undefined` for a package. */
  readonly file: string | undefined;
  /** Whether nothing of it is left when the code runs. */
  readonly typeOnly: boolean;
};

const ROOT = path.resolve('src');

/** What each file of `src/` imports, by its path from there: front matter and scripts of `.astro` files too. */
export function readImports(): Map<string, SourceImport[]> {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|astro)$/.test(file),
  );
  return new Map(files.map((file) => [file, importsOfFile(path.join(ROOT, file), file)]));
}

/** What one file imports; `name` is what its relative imports start from. */
export function importsOfFile(file: string, name = file): SourceImport[] {
  return codeOf(file).flatMap((code) => importsOf(name, code));
}

function codeOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return [text];
  const [, frontMatter = ''] = /^---$([\s\S]*?)^---$/m.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return [frontMatter, ...scripts];
}

function importsOf(file: string, code: string): SourceImport[] {
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text: from } = specifier;
    const target = from.startsWith('.') ? path.join(path.dirname(file), from) : undefined;
    found.push({ from, file: target, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isOfTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}
