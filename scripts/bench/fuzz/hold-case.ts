import type { FileFacts, FolderFacts } from '../../../src/content/facts.ts';
import { factsOf, interpretFiles } from '../../../src/content/read-facts.ts';
import { type DerivedFile, isRead, type StoredFile } from '../../../src/content/read-folder.ts';
import { drawDiagrams } from '../../../src/diagrams/draw.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import { linkEditions } from '../../../src/model/link-editions.ts';
import { applyRules } from '../../../src/rules/apply-rules.ts';
import { loadRules } from '../../../src/rules/load-rules.ts';
import { makeSearchPages } from '../../../src/views/search-records.ts';
import { fixesByFile } from '../../check/apply-fixes.ts';
import { mendInRounds } from '../../check/fix-content.ts';
import { type Failure, holdFindings } from './hold-findings.ts';
import { holdRound } from './hold-fixes.ts';
import type { Folder, FuzzCase } from './make-case.ts';

/** A case may take so long, in milliseconds of a processor: most take ten, mending included. */
const TIME_LIMIT = 3_000;

/** What came of a case. */
export type Held = {
  readonly accepted: boolean;
  readonly failures: readonly Failure[];
  readonly milliseconds: number;
};

/** Holds the check of changed folders to its promises; what is not changed is read once. */
export class CaseHolder {
  private readonly sample: Folder;
  private readonly rest: FolderFacts;
  private readonly ruleIds: ReadonlySet<string>;
  private readonly known = new Map<string, Promise<FileFacts>>();

  private constructor(sample: Folder, rest: FolderFacts, ruleIds: ReadonlySet<string>) {
    this.sample = sample;
    this.rest = rest;
    this.ruleIds = ruleIds;
  }

  static async make(sample: Folder): Promise<CaseHolder> {
    const read = await Promise.all([...sample].map(([path, bytes]) => factsOf(stored(path, bytes))));
    const files = new Map(read.map((file) => [file.path, file]));
    const rest: FolderFacts = { files, derived: new Map(), drawings: new Map() };
    const rules = await loadRules();
    return new CaseHolder(sample, rest, new Set(rules.map(({ id }) => id)));
  }

  /** Never throws: whatever the check throws is a failure. */
  async hold(fuzzCase: FuzzCase): Promise<Held> {
    const start = process.threadCpuUsage();
    const heard = listen();
    const { accepted, failures } = await this.judge(fuzzCase).catch((error: unknown) => ({
      accepted: false,
      failures: [thrown(error)],
    }));
    const used = process.threadCpuUsage(start);
    const milliseconds = (used.user + used.system) / 1000;
    const noise = heard().map((said): Failure => ({ kind: 'says', about: said.slice(0, 40), detail: said }));
    const slow = {
      kind: 'slow',
      about: [...fuzzCase.changes.keys()].join(' '),
      detail: `${Math.round(milliseconds)} ms`,
    };
    return {
      accepted,
      failures: [...failures, ...noise, ...(milliseconds > TIME_LIMIT ? [slow] : [])],
      milliseconds,
    };
  }

  /** Whether the check takes a file beside the others; its diagrams are not drawn. */
  async accepts(path: string, bytes: Uint8Array): Promise<boolean> {
    const changes = new Map([[path, bytes]]);
    return isAccepted(await this.checkFile({ changes, draws: false }, changes));
  }

  private async judge(fuzzCase: FuzzCase): Promise<Pick<Held, 'accepted' | 'failures'>> {
    const folder = new Map(
      [...this.sample, ...fuzzCase.changes].flatMap(([path, bytes]) =>
        bytes ? [[path, bytes] as const] : [],
      ),
    );
    const check =
      fuzzCase.kind === 'file' ? () => this.checkFile(fuzzCase, folder) : () => this.checkFolder(folder);
    const findings = await check();
    const failures = this.holdFindings(findings, folder);
    const accepted = isAccepted(findings);
    if (!hasFix(findings)) return { accepted, failures };
    const mended = await mend(findings, check, folder, failures);
    failures.push(...this.holdFindings(mended, folder));
    if (accepted && !isAccepted(mended)) failures.push(firstError('fix-refuses', mended));
    if (!hasFix(mended)) return { accepted, failures };
    const once = new Map(folder);
    await mend(mended, check, folder, failures);
    for (const [path, bytes] of folder)
      if (bytes !== once.get(path))
        failures.push({ kind: 'fix-again', about: rulesOfFixes(mended), detail: `${path} changes again` });
    return { accepted, failures };
  }

  /** Reads and judges the changed files alone, in the company of the others. */
  private async checkFile(
    { changes, draws }: Pick<FuzzCase, 'changes' | 'draws'>,
    folder: Folder,
  ): Promise<Finding[]> {
    const changed = await Promise.all(
      [...changes.keys()].flatMap((path) => factsOf(stored(path, folder.get(path) ?? new Uint8Array()))),
    );
    const sources = changed.flatMap(({ page }) => page?.body.fences.map(({ source }) => source) ?? []);
    const drawings = draws ? await drawDiagrams(sources) : this.rest.drawings;
    const files = new Map([...this.rest.files, ...changed.map((file) => [file.path, file] as const)]);
    return applyRules({ ...this.rest, files, drawings }, new Map(), changed);
  }

  /** Reads, judges and links a folder, with all that the check and the pages make of it. */
  private async checkFolder(folder: Folder): Promise<Finding[]> {
    const facts = await interpretFiles(
      [...folder].map(([path, bytes]) => stored(path, bytes)),
      (file, derivation) => this.read(file, derivation),
    );
    const findings = await applyRules(facts);
    for (const { report } of linkEditions(facts)) if (isAccepted(findings)) makeSearchPages(report);
    return findings;
  }

  private read(file: StoredFile, derivation?: DerivedFile): Promise<FileFacts> {
    if (this.sample.get(file.path) !== file.bytes && !derivation) return factsOf(file);
    const key = `${file.path}\n${derivation?.fallbackFrom}\n${Buffer.from(file.bytes ?? []).toString('latin1')}`;
    const facts = this.known.get(key) ?? factsOf(file, derivation);
    if (this.known.size < 1_000) this.known.set(key, facts);
    return facts;
  }

  private holdFindings(findings: readonly Finding[], folder: Folder): Failure[] {
    return holdFindings(findings, (path) => this.textOf(path, folder), this.ruleIds);
  }

  private textOf(path: string, folder: Folder): string | undefined {
    const bytes = folder.get(path);
    return bytes && Buffer.from(bytes).toString();
  }
}

function stored(path: string, bytes: Uint8Array): StoredFile {
  return { path, storage: 'file', ...(isRead(path) && { bytes }) };
}

function isAccepted(findings: readonly Finding[]): boolean {
  return findings.every(({ level }) => level !== 'error');
}

function hasFix(findings: readonly Finding[]): boolean {
  return findings.some(({ fix }) => fix);
}

/** As `check -- --fix` does, in memory, from what the check has found; each round leaves the markup as it is. */
function mend(
  found: readonly Finding[],
  check: () => Promise<Finding[]>,
  folder: Map<string, Uint8Array>,
  failures: Failure[],
): Promise<readonly Finding[]> {
  let findings = found;
  let isFirst = true;
  const checkAgain = async () => {
    if (!isFirst) findings = await check();
    isFirst = false;
    return findings;
  };
  return mendInRounds(checkAgain, async (path, change) => {
    const source = Buffer.from(folder.get(path) ?? []).toString();
    const mended = change(source);
    if (mended !== source) folder.set(path, Buffer.from(mended));
    if (mended !== source && path.endsWith('.mdx'))
      for (const detail of holdRound(path, source, mended, fixesByFile(findings).get(path) ?? []))
        failures.push({ kind: 'fix-changes', about: rulesOfFixes(findings), detail });
    return mended !== source;
  });
}

function firstError(kind: string, findings: readonly Finding[]): Failure {
  const error = findings.find(({ level }) => level === 'error');
  return {
    kind,
    about: error?.rule ?? '',
    detail: `${error?.path}:${error?.line}:${error?.column} ${error?.message.en}`,
  };
}

function rulesOfFixes(findings: readonly Finding[]): string {
  return [...new Set(findings.flatMap(({ fix, rule }) => (fix ? [rule] : [])))].sort().join(' ');
}

/** What is the same of errors with one cause: their first line less what it quotes, and where they come from. */
function thrown(error: unknown): Failure {
  const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
  const cause = error instanceof Error && error.cause instanceof Error ? (error.cause.stack ?? '') : stack;
  const [, where = ''] = /\n\s+at (.*?)(?=:\d+\)?\n|$)/.exec(cause) ?? [];
  return {
    kind: 'throws',
    about: `${message.slice(0, 60)} ${where.replace(/.*\/(?=(src|node_modules)\/)/, '')}`,
    detail: cause || message,
  };
}

/**
 * Takes whatever is written to the terminal besides findings, which would stand among them.
 *
 * @returns what was written so far, and lets go of it.
 */
function listen(): () => string[] {
  const said: string[] = [];
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  const write = (text: string | Uint8Array) => {
    said.push(String(text));
    return true;
  };
  const warn = (warning: Error) => void said.push(String(warning));
  for (const stream of streams) stream.write = write;
  process.on('warning', warn);
  return () => {
    for (const [index, stream] of streams.entries()) stream.write = writes[index] ?? stream.write;
    process.off('warning', warn);
    return said;
  };
}
