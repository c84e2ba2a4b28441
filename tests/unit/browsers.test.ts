import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generate, parse, walk } from 'css-tree';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { lackedBy } from './known-to.ts';
import { NEWER } from './newer.ts';

/** What is found, each with where it stands and the browsers that lack it. */
type Finds = Map<string, string>;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => path.join('src', file));

function note(finds: Finds, name: string, where: string, ...dataPath: string[]): void {
  const lacked = lackedBy(...dataPath);
  if (lacked.length > 0 && !finds.has(name)) finds.set(name, `${where}: ${lacked.join(', ')}`);
}

function findInStyles(): Finds {
  const finds: Finds = new Map();
  for (const file of files.filter((each) => /\.(css|astro)$/.test(each)))
    for (const css of stylesOf(file))
      walk(parse(css), (node) => {
        if (node.type === 'Declaration' && !node.property.startsWith('--')) {
          const { property, value } = node;
          note(finds, property, file, 'css', 'properties', property);
          if (property === 'content' && /"\s*\/\s*"/.test(generate(value)))
            note(finds, 'content: … / …', file, 'css', 'properties', 'content', 'alt_text');
          if (property === 'text-decoration' && /\d/.test(generate(value)))
            note(
              finds,
              'text-decoration: … thickness',
              file,
              'css',
              'properties',
              property,
              'includes_thickness',
            );
          walk(value, (part) => {
            if (part.type === 'Identifier')
              note(finds, `${property}: ${part.name}`, file, 'css', 'properties', property, part.name);
            if (part.type === 'Function')
              for (const type of [[], ['color']])
                note(finds, `${part.name}()`, file, 'css', 'types', ...type, part.name);
          });
        } else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
          const colons = node.type === 'PseudoClassSelector' ? ':' : '::';
          note(finds, colons + node.name, file, 'css', 'selectors', node.name);
        } else if (node.type === 'Atrule') {
          note(finds, `@${node.name}`, file, 'css', 'at-rules', node.name);
          const prelude = node.prelude ? generate(node.prelude) : '';
          for (const [, feature = ''] of node.name === 'media' ? prelude.matchAll(/\(\s*([a-z-]+)/g) : [])
            note(finds, `@media (${feature})`, file, 'css', 'at-rules', 'media', feature);
          if (node.name === 'media' && /[<>]/.test(prelude))
            note(finds, '@media (a < b)', file, 'css', 'at-rules', 'media', 'range_syntax');
        }
      });
  return finds;
}

function stylesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.css')) return [text];
  return [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);
}

/** Names that TypeScript has for what MDN's data has under others. */
const OWNERS: Readonly<Record<string, string>> = {
  ARIAMixin: 'Element',
  ChildNode: 'Element',
  ElementCSSInlineStyle: 'HTMLElement',
  GlobalEventHandlers: 'Element',
  HTMLOrSVGElement: 'HTMLElement',
  InnerHTML: 'Element',
  IteratorObject: 'Iterator',
  NonElementParentNode: 'Document',
  ParentNode: 'Element',
  PopoverTargetAttributes: 'HTMLButtonElement',
};

/** By type, so that nothing is taken for something else that has its name. */
function findInScripts(): Finds {
  const finds: Finds = new Map();
  const scripts = files.filter((each) => /^src[\\/](client|search)[\\/].*\.ts$/.test(each));
  const program = ts.createProgram(scripts, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const visit = (node: ts.Node): void => {
    const file = path.relative('.', node.getSourceFile().fileName);
    const name = nameOf(node);
    for (const declaration of (name && checker.getSymbolAtLocation(name)?.declarations) ?? []) {
      if (!program.isSourceFileDefaultLibrary(declaration.getSourceFile())) continue;
      const { parent } = declaration;
      if (ts.isInterfaceDeclaration(parent)) noteMember(finds, parent.name.text, name?.text ?? '', file);
      else if (ts.isVariableDeclaration(declaration) && name)
        for (const area of [['api'], ['javascript', 'builtins']])
          note(finds, name.text, file, ...area, name.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles())
    if (scripts.some((each) => source.fileName.endsWith(each))) visit(source);
  return finds;
}

function nameOf(node: ts.Node): ts.Identifier | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) return node.name;
  if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) return node.name;
  return ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent) ? node : undefined;
}

function noteMember(finds: Finds, written: string, member: string, file: string): void {
  const isStatic = written.endsWith('Constructor');
  const bare = written.replace(/Constructor$/, '');
  const owner = OWNERS[bare] ?? bare;
  for (const area of [['api'], ['javascript', 'builtins']])
    for (const name of isStatic ? [member, `${member}_static`] : [member])
      note(finds, `${owner}.${member}`, file, ...area, owner, name);
}

const inStyles = findInStyles();
const inScripts = findInScripts();

test('styles use what the oldest browsers know, or something in its place', () => {
  const finds = [...inStyles].filter(([name]) => !NEWER.has(name));
  expect(finds.map((find) => find.join(' in '))).toEqual([]);
});

test('scripts use what the oldest browsers know, or something in its place', () => {
  const finds = [...inScripts].filter(([name]) => !NEWER.has(name));
  expect(finds.map((find) => find.join(' in '))).toEqual([]);
});

test('the list of what is newer names nothing that all browsers know, or that is not used', () => {
  const used = new Set([...inStyles.keys(), ...inScripts.keys()]);
  expect([...NEWER.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test('what was once used unseen would be found', () => {
  const samples = [
    ['javascript', 'builtins', 'RegExp', 'escape'],
    ['javascript', 'builtins', 'String', 'toWellFormed'],
    ['javascript', 'builtins', 'Iterator', 'reduce'],
    ['api', 'URLSearchParams', 'size'],
    ['api', 'Element', 'checkVisibility'],
    ['css', 'types', 'color', 'color-mix'],
    ['css', 'properties', 'text-decoration', 'includes_thickness'],
  ];
  for (const sample of samples) expect(lackedBy(...sample), sample.join('.')).not.toEqual([]);
});
