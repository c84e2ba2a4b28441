import { location } from 'vfile-location';
import { type Flaw, WHOLE_FILE } from '../domain/finding.ts';
import type { Named, Publication } from '../domain/publication.ts';
import { publicationSchema } from '../domain/schema/publication.ts';
import { findPublicationExcess } from '../markdown/limits.ts';
import { readYaml, type Yaml } from '../markdown/yaml.ts';
import type { FileFacts } from './facts.ts';
import { judgeSchema } from './judge-schema.ts';

/** A publication that says nothing of itself: what a folder without `report.yaml` is. */
export const UNNAMED: Publication = toPublication(publicationSchema.parse({ title: '…' }));

/** Reads `report.yaml`. Never throws: what is wrong is among the flaws, and defaults stand in for it. */
export function readPublication(source: string): Pick<FileFacts, 'publication' | 'flaws' | 'text'> {
  const places = location(source);
  const text = (hidden: Yaml['hidden']) => ({
    source,
    placeAt: (offset: number) => {
      const { line, column } = places.toPoint(offset) ?? WHOLE_FILE;
      return { line, column };
    },
    hidden,
  });
  const unread = (flaw: Flaw) => ({
    publication: { publication: UNNAMED, placeOf: () => WHOLE_FILE },
    flaws: [flaw],
    text: text([]),
  });
  const excess = findPublicationExcess(source);
  if (excess) return unread(excess);
  const { error, data, placeOf, hidden } = readYaml(source, { offset: 0, linesAbove: 0 });
  if (error) return unread(syntaxFlaw(error));
  const flaws = judgeSchema(publicationSchema, { data, placeOf }, 'report/schema', {
    zh: 'report.yaml ',
    en: 'report.yaml',
  });
  const read = publicationSchema.safeParse(data).data;
  return {
    publication: { publication: read ? toPublication(read) : UNNAMED, placeOf },
    flaws,
    text: text(hidden),
  };
}

function syntaxFlaw({ line, column, reason }: NonNullable<Yaml['error']>): Flaw {
  return {
    line,
    column,
    rule: 'report/syntax',
    message: {
      zh: `report.yaml 不是合法的 YAML：${reason.zh}。每行写成“键: 值”，值里有冒号时用引号括起来。`,
      en: `report.yaml is not valid YAML: ${reason.en}. Write one "key: value" a line and quote values that contain a colon.`,
    },
  };
}

function toPublication(data: ReturnType<typeof publicationSchema.parse>): Publication {
  return {
    title: data.title,
    titleLines: data.titleLines ?? [data.title],
    subtitle: data.subtitle,
    description: data.description ?? data.title,
    authors: data.authors,
    publisher: data.publisher,
    date: data.date,
    notBefore: data.notBefore,
    license: data.license,
    keywords: data.keywords,
    independence: data.independence,
    standing: data.standing,
    problemsNote: data.problemsNote,
    edition: data.edition,
    themes: named(data.themes),
    kinds: named(data.kinds),
    points: data.points,
    stopWords: data.stopWords,
    synonyms: data.synonyms,
    searchExample: data.searchExample,
    typography: data.typography,
    conversion: data.conversion,
    translated: data.translated,
  };
}

function named(names: Readonly<Record<string, string>>): Named[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}
