import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from './rule.ts';

const RULE_FILE = /^([a-z-]+)[/\\]([a-z0-9-]+)\.ts$/;

let loaded: Promise<readonly Rule[]> | undefined;

/**
 * The rules, read once a process: the default exports of `<group>/<name>.ts` in this folder, in order of their ids.
 * Files without one are parts of rules.
 *
 * @throws if a file's rule goes by another name than the file.
 */
export function loadRules(): Promise<readonly Rule[]> {
  loaded ??= readRules();
  return loaded;
}

async function readRules(): Promise<readonly Rule[]> {
  const folder = import.meta.dirname;
  const files = (await readdir(folder, { recursive: true })).filter((file) => RULE_FILE.test(file)).sort();
  const rules = await Promise.all(files.map((file) => loadRule(folder, file)));
  return rules.flatMap((rule) => rule ?? []);
}

async function loadRule(folder: string, file: string): Promise<Rule | undefined> {
  // not for a bundler: it would have to know the names of the files
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(path.join(folder, file)).href);
  if (typeof module !== 'object' || module === null || !('default' in module)) return undefined;
  const rule = module.default;
  const id = file.replace(RULE_FILE, '$1/$2');
  if (!isRule(rule) || rule.id !== id) throw new Error(`src/rules/${file} does not define the rule ${id}`);
  return rule;
}

function isRule(value: unknown): value is Rule {
  return value instanceof Object && 'id' in value && 'level' in value && 'check' in value;
}
