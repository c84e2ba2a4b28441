import { WHOLE_FILE } from '../../domain/finding.ts';
import type { Localised } from '../../domain/language.ts';
import { defineRule, oncePerCorpus } from '../rule.ts';

export default defineRule({
  id: 'files/portable',
  level: 'error',
  *check({ path, storage }, corpus) {
    if (storage !== 'file') return;
    const reserved = path.split('/').find((name) => DEVICE.test(name) || name.endsWith('.'));
    if (reserved !== undefined) yield { ...WHOLE_FILE, message: notOnWindows(reserved) };
    const twin = twinOf(path, firstSpellings(corpus));
    if (twin !== undefined) yield { ...WHOLE_FILE, message: differsByCase(twin) };
  },
});

/** What Windows takes for a device, whatever ending it has; with a number in front, the address is called so. */
const DEVICE = /^(?:\d{2,3}-)?(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Of each path and folder, in small letters, the first spelling in order of the paths. */
const firstSpellings = oncePerCorpus(({ files }): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const path of [...files.keys()].sort())
    for (const part of partsOf(path)) if (!first.has(fold(part))) first.set(fold(part), part);
  return first;
});

function twinOf(path: string, spellings: ReadonlyMap<string, string>): string | undefined {
  return partsOf(path)
    .map((part) => [part, spellings.get(fold(part)) ?? part] as const)
    .find(([part, first]) => part !== first)?.[1];
}

/** A path and the folders above it. */
function partsOf(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function notOnWindows(name: string): Localised {
  return {
    zh: `名称“${name}”在 Windows 上不能用（aux、con、nul、prn、com1、lpt1 这些名字，或以点结尾），那里的人取不下这个仓库。请改名。`,
    en: `The name "${name}" cannot be had on Windows (aux, con, nul, prn, com1, lpt1 and the like, or a dot at the end), where nobody could check out the repository. Rename it.`,
  };
}

function differsByCase(twin: string): Localised {
  return {
    zh: `名称与“${twin}”只差大小写，在 Windows 和 macOS 上是同一个文件。请改其一。`,
    en: `The name differs from "${twin}" by capitals only; on Windows and macOS the two are one file. Rename one.`,
  };
}
