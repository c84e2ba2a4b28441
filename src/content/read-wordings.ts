import { location } from 'vfile-location';
import { WHOLE_FILE } from '../domain/finding.ts';
import { wordingsSchema } from '../domain/schema/wordings.ts';
import { readYaml } from '../markdown/yaml.ts';
import type { FileFacts } from './facts.ts';
import { judgeSchema } from './judge-schema.ts';

/** Reads what is written down of the wordings of a chapter's points. Never throws: what is wrong is among the findings. */
export function readWordings(source: string): Pick<FileFacts, 'wordings' | 'findings' | 'text'> {
  const places = location(source);
  const { error, data, placeOf, hidden } = readYaml(source, { offset: 0, linesAbove: 0 });
  const text = {
    source,
    placeAt: (offset: number) => {
      const { line, column } = places.toPoint(offset) ?? WHOLE_FILE;
      return { line, column };
    },
    hidden,
  };
  if (error) {
    const { line, column, reason } = error;
    const message = {
      zh: `wordings.yaml 不是合法的 YAML：${reason.zh}。这个文件由 npm run wordings 写出；请恢复它原来的样子。`,
      en: `wordings.yaml is not valid YAML: ${reason.en}. It is written by npm run wordings; bring back what it was.`,
    };
    return { findings: [{ line, column, rule: 'wordings/schema', message }], text };
  }
  const subject = { zh: 'wordings.yaml ', en: 'wordings.yaml' };
  const { said, findings } = judgeSchema(wordingsSchema, { data, placeOf }, 'wordings/schema', subject);
  return { findings, text, ...(said && { wordings: new Map(Object.entries(said.sections)) }) };
}
