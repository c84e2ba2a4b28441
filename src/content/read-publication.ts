import { location } from 'vfile-location';
import type * as z from 'zod';
import { type ReadingFinding, WHOLE_FILE } from '../domain/finding.ts';
import type { Publication } from '../domain/publication.ts';
import { publicationSchema } from '../domain/schema/publication.ts';
import { findPublicationExcess } from '../markdown/limits.ts';
import { readYaml, type Yaml } from '../markdown/yaml.ts';
import type { FileFacts } from './facts.ts';
import { judgeSchema } from './judge-schema.ts';

/** A publication that says nothing of itself: what a folder without `report.yaml` is. */
export const UNNAMED: Publication = complete(publicationSchema.parse({ title: '…' }));

/** Reads `report.yaml`. Never throws: what is wrong is among the findings, and defaults stand in for it. */
export function readPublication(source: string): Pick<FileFacts, 'publication' | 'findings' | 'text'> {
  const places = location(source);
  const text = (hidden: Yaml['hidden']) => ({
    source,
    placeAt: (offset: number) => {
      const { line, column } = places.toPoint(offset) ?? WHOLE_FILE;
      return { line, column };
    },
    hidden,
  });
  const unread = (finding: ReadingFinding) => ({
    publication: { publication: UNNAMED, placeOf: () => WHOLE_FILE },
    findings: [finding],
    text: text([]),
  });
  const excess = findPublicationExcess(source);
  if (excess) return unread(excess);
  const { error, data, placeOf, hidden } = readYaml(source, { offset: 0, linesAbove: 0 });
  if (error) return unread(syntaxFinding(error));
  const { said, findings } = judgeSchema(publicationSchema, { data, placeOf }, 'report/schema', {
    zh: 'report.yaml ',
    en: 'report.yaml',
  });
  return {
    publication: { publication: said ? complete(said) : UNNAMED, placeOf },
    findings,
    text: text(hidden),
  };
}

function syntaxFinding({ line, column, reason }: NonNullable<Yaml['error']>): ReadingFinding {
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

/** With what the title stands for where nothing else is said. */
function complete(said: z.output<typeof publicationSchema>): Publication {
  const { title, titleLines = [title], description = title } = said;
  return { ...said, titleLines, description };
}
