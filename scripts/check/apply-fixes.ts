import type { Finding, Fix } from '../../src/domain/finding.ts';

/**
 * Applies the fixes of one file that do not overlap, first come first served. What is left out is found again
 * when the result is checked.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  let mended = '';
  let at = 0;
  for (const { start, end, text } of fixes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    mended += source.slice(at, start) + text;
    at = end;
  }
  return mended + source.slice(at);
}

/** The fixes that findings carry, by path from the content folder. */
export function fixesByFile(findings: readonly Finding[]): Map<string, Fix[]> {
  const files = new Map<string, Fix[]>();
  for (const { path, fix } of findings) {
    if (!fix) continue;
    const fixes = files.get(path) ?? [];
    files.set(path, fixes);
    fixes.push(fix);
  }
  return files;
}
