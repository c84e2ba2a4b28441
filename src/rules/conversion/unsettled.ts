import type { FileFacts } from '../../content/facts.ts';
import { makeConverter, type Unsettled } from '../../conversion/converter.ts';
import type { RuleFinding } from '../../domain/finding.ts';
import { WHOLE_FILE } from '../../domain/finding.ts';
import { ALL_LANGUAGES, convertedFrom, languageOfFolder } from '../../domain/language.ts';
import { findMdxText, findYamlText, joinLines, type Run } from '../../markdown/convert-source.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'conversion/unsettled',
  level: 'warning',
  *check(file, { publicationOf }) {
    const language = languageOfFolder(file.folder);
    if (!ALL_LANGUAGES.some((each) => convertedFrom(each) === language)) return;
    const { findUnsettled } = makeConverter(publicationOf(file.folder).conversion);
    const seen = new Set<string>();
    for (const { text, offsets } of textsOf(file).map(joinLines)) {
      for (const unsettled of findUnsettled(text)) {
        if (seen.has(unsettled.word)) continue;
        seen.add(unsettled.word);
        yield faultOf(file, unsettled, offsets[unsettled.at] ?? 0);
      }
    }
  },
});

function textsOf({ parsed, publication, bytes }: FileFacts): Run[] {
  if (parsed) return findMdxText(parsed);
  return publication && bytes ? findYamlText(new TextDecoder().decode(bytes)) : [];
}

function faultOf(
  { parsed }: FileFacts,
  { word, character, candidates, converted }: Unsettled,
  offset: number,
): RuleFinding {
  return {
    ...(parsed?.placeAt(offset) ?? WHOLE_FILE),
    message: {
      zh: `“${word}”里的“${character}”对应不止一个繁体字（${candidates.join('、')}），暂且转成“${converted}”。请在 zh/report.yaml 的 conversion 里写明：${word}: ${converted}，不对的改正。`,
      en: `“${character}” in “${word}” stands for more than one Traditional character (${candidates.join(', ')}); it becomes “${converted}” for now. Settle it under conversion in zh/report.yaml: ${word}: ${converted}, corrected if need be.`,
    },
  };
}
