import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Metadata } from '../tree/document.ts';

export type FrontMatter = {
  /** Nothing where there is none, or none that can be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The text below it, its lines where they were. */
  readonly body: string;
};

const YAML = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/;

/** Takes the front matter off a file of Markdown. */
export function takeFrontMatter(source: string): FrontMatter {
  const [form, block, inside] = YAML.exec(source)
    ? (['yaml', ...(YAML.exec(source) ?? [])] as const)
    : (['toml', ...(TOML.exec(source) ?? [])] as const);
  if (block === undefined || inside === undefined) return { data: {}, body: source };
  const body = block.replace(/[^\n]/g, '') + source.slice(block.length);
  return { data: form === 'yaml' ? readYamlData(inside) : readTomlData(inside), body };
}

/** Reads YAML as data; nothing if it is no group of keys. Aliases are not followed, so that a line stays a line. */
export function readYamlData(yaml: string): Readonly<Record<string, unknown>> {
  try {
    return asGroup(parseYaml(yaml, { maxAliasCount: 0, logLevel: 'silent' }));
  } catch {
    return {};
  }
}

export function readTomlData(toml: string): Readonly<Record<string, unknown>> {
  try {
    return asGroup(parseToml(toml));
  } catch {
    return {};
  }
}

/** A group of keys; an empty one for anything else. */
export function asGroup(value: unknown): Readonly<Record<string, unknown>> {
  return isGroup(value) ? value : {};
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or a number as one. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' ? String(value) : undefined;
}

/** What front matter or a project's file says of a publication, under the names that MyST and Quarto have. */
export function readMetadata(data: Readonly<Record<string, unknown>>): Metadata {
  const people = [data['authors'] ?? data['author']].flat();
  const license = asText(data['license']) ?? asText(asGroup(asGroup(data['license'])['content'])['id']);
  const date = asText(data['date']) ?? dateOf(data['date']);
  return {
    title: asText(data['title']),
    subtitle: asText(data['subtitle']),
    description: asText(data['description']),
    authors: people.flatMap((each) => asText(each) ?? nameOf(asGroup(each)['name']) ?? []),
    publisher: asText(data['publisher']),
    date: date && /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(date)?.[0],
    license: license && /^[\w.+-]+$/.test(license) ? license : undefined,
    keywords: asList(data['keywords'] ?? data['tags']).flatMap((each) => asText(each) ?? []),
    language: asText(data['lang']) ?? asText(data['language']),
  };
}

function nameOf(name: unknown): string | undefined {
  const { given, family } = asGroup(name);
  return asText(name) ?? (asText(given) && asText(family) ? `${asText(given)} ${asText(family)}` : undefined);
}

function dateOf(date: unknown): string | undefined {
  return date instanceof Date && !Number.isNaN(date.valueOf()) ? date.toISOString().slice(0, 10) : undefined;
}
