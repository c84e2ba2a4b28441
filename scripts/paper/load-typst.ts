import { createRequire } from 'node:module';
import { SET } from './package-set.ts';

/**
 * What is used of the compiler of Typst (`@myriaddreamin/typst-ts-node-compiler`), whose own types are not there before
 * its package is.
 */
export type TypstCompiler = {
  mapShadow(path: string, content: Buffer): void;
  /** Forgets what was worked out before and not used since so many times. */
  evictCache(age: number): void;
  compile(what: { readonly mainFilePath: string }): TypstResult;
  fetchDiagnostics(error: object): unknown[];
  query(document: TypstDocument, what: { readonly selector: string; readonly field: string }): unknown;
  pdf(document: TypstDocument, options: { readonly pdfStandard: string }): Buffer;
  plainSvg(document: TypstDocument): string;
};
export type TypstDocument = { readonly numOfPages: number };
type TypstResult = {
  readonly result: TypstDocument | null;
  takeWarnings(): object | null;
  takeDiagnostics(): object | null;
};
type TypstModule = {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
    }): TypstCompiler;
  };
};

/**
 * Starts a compiler that knows the given fonts.
 *
 * @param workspace the folder that its files are found in.
 */
export function startTypst(workspace: string, fontBlobs: readonly Buffer[]): TypstCompiler {
  const loaded: unknown = createRequire(SET.manifest)('@myriaddreamin/typst-ts-node-compiler');
  if (!isTypst(loaded)) throw new Error('the compiler of Typst is another than expected');
  return loaded.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
}

function isTypst(loaded: unknown): loaded is TypstModule {
  return typeof loaded === 'object' && loaded !== null && 'NodeCompiler' in loaded;
}
