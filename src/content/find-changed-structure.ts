import type { Nodes } from 'mdast';
import { linksOfFence, readFence } from '../diagrams/fence.ts';
import type { ReadingFinding } from '../domain/finding.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { FileFacts } from './facts.ts';

/**
 * Where a converted file is more than the same file in other characters: other blocks, links, elements or keys. Nothing
 * is said of a file that could not be read.
 *
 * @param from what it is converted from.
 */
export function findChangedStructure(from: FileFacts, converted: FileFacts): ReadingFinding[] {
  const [old, made] = [from.parsed, converted.parsed];
  if (!old || !made || old.findings.length || old.frontMatter.findings.length) return [];
  const keys = (file: typeof old) => JSON.stringify(shapeOfData(file.frontMatter.data));
  if (keys(old) !== keys(made)) return [finding({ line: 2, column: 1 })];
  const left: [Nodes, Nodes][] = [[old.tree, made.tree]];
  for (let pair = left.pop(); pair; pair = left.pop()) {
    const [a, b] = pair;
    const [inA, inB] = [a, b].map((node) => ('children' in node ? node.children : []));
    if (shapeOf(a) !== shapeOf(b) || inA?.length !== inB?.length) return [finding(placeOf(a))];
    inA?.forEach((child, index) => {
      const other = inB?.[index];
      if (other) left.push([child, other]);
    });
  }
  return [];
}

/** What conversion leaves as it is: all but the words. */
function shapeOf(node: Nodes): string {
  const fence = node.type === 'code' ? readFence(node) : undefined;
  return JSON.stringify([
    node.type,
    'url' in node && node.url,
    'identifier' in node && node.identifier,
    'depth' in node && node.depth,
    'ordered' in node && [node.ordered, node.start],
    'name' in node && node.name,
    'attributes' in node && node.attributes.map((each) => 'name' in each && each.name),
    fence ? [[...fence.attributes.keys()], linksOfFence(fence)] : node.type === 'code' && node.value,
  ]);
}

/** Data with its texts left out. */
function shapeOfData(data: unknown): unknown {
  if (typeof data === 'string') return '';
  if (Array.isArray(data)) return data.map(shapeOfData);
  if (typeof data !== 'object' || data === null) return data;
  return Object.entries(data).map(([key, value]) => [key, shapeOfData(value)]);
}

function finding(place: { line: number; column: number }): ReadingFinding {
  return {
    ...place,
    rule: 'conversion/structure',
    message: {
      zh: '换了字之后，这里的标记或链接与原来不同（强调、链接、标签或键）。强调号旁边不要紧挨引号；图里的链接用不含汉字的路径；report.yaml 的 conversion 只改字。',
      en: 'With its characters converted, the markup here is no longer the same (emphasis, links, elements or keys). Keep emphasis marks apart from quotation marks, and paths in diagrams free of Han; conversion in report.yaml changes characters only.',
    },
  };
}
