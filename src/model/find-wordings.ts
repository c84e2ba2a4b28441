import type { FileFacts, FolderFacts, PointFacts, SectionFacts } from '../content/facts.ts';
import { isUnexpected } from '../content/layout.ts';
import { readText } from '../content/read-facts.ts';
import { changesOf, type History } from '../domain/history.ts';
import { parseRedirect, parseWordingsPath, splitSectionId, wordingsPath } from '../domain/ids.ts';
import type { PointRecord } from '../domain/schema/wordings.ts';
import { type PointWordings, type Wording, wordingOf } from '../domain/wording.ts';
import { type FormerVersion, readFormerVersions } from './former-versions.ts';
import { readHistory } from './history.ts';
import { hashUnit } from './translation-units.ts';

/** How the points of a section have come to say what they say, by fragment. */
export type SectionWordings = ReadonlyMap<string, PointWordings>;

/** The same of all sections, by the path of their file. */
export type Wordings = ReadonlyMap<string, SectionWordings>;

/** What a point says, with a short name for it in which punctuation does not count. */
type Said = Pick<Wording, 'heading' | 'text'> & { readonly said: string };

/** A wording, its latest, that the coming changes may touch. */
type Latest = Said & Pick<Wording, 'since'>;

/**
 * Finds what each point of a folder has said, by what is written down in `wordings.yaml` and by what has come since, which
 * git knows. A change makes another wording unless its commit says that it is of wording only; so does a change of
 * which nobody has said anything. Of several in one day the last one counts. What is written down is not asked for again,
 * so a history may be cut or rewritten. A folder that holds what content cannot hold is refused before any program is
 * started.
 *
 * @param checkout a folder of the project's checkout, if not this one.
 */
export async function findWordings(
  facts: FolderFacts,
  contentDir: string,
  checkout?: string,
): Promise<Wordings> {
  if ([...facts.files.values()].some(isUnexpected)) return new Map();
  const found = new Map<string, SectionWordings>();
  let history: History | undefined;
  for (const { page } of facts.files.values()) {
    if (page?.kind !== 'section' || page.body.points.length === 0) continue;
    const record = findRecord(page, facts);
    const isInStep = page.body.points.every((point) => record[point.fragment]?.said === sayOf(point).said);
    if (!isInStep) history ??= await readHistory(contentDir, checkout);
    const isRecorded = Object.keys(record).length > 0;
    const versions =
      !isInStep && history ? await readVersions(page, isRecorded, history, contentDir, checkout) : [];
    found.set(
      page.path,
      new Map(page.body.points.map((point) => [point.fragment, follow(point, record, versions)])),
    );
  }
  return found;
}

/** The short name of what a point says, as `wordings.yaml` has it. */
export function nameWording(point: PointFacts): string {
  return sayOf(point).said;
}

/** What is written down of a section: in its chapter, else where it was before. */
function findRecord(page: SectionFacts, { files }: FolderFacts): Readonly<Record<string, PointRecord>> {
  const { section } = splitSectionId(page.id);
  const here = files.get(wordingsPath(page.path))?.wordings?.get(section);
  if (here) return here;
  for (const written of page.head?.formerly ?? []) {
    const [chapter, slug = ''] = (parseRedirect(written) ?? '').split('/');
    const isOfChapter = ({ path, folder }: FileFacts) =>
      folder === page.folder && parseWordingsPath(path)?.chapter === chapter;
    const there = [...files.values()].find(isOfChapter)?.wordings?.get(slug);
    if (there) return there;
  }
  return {};
}

type Version = Pick<FormerVersion, 'kind' | 'date'> & { readonly points: readonly PointFacts[] };

/**
 * A section as git has it, oldest first; nothing where not all of it is known. Where all that came after its first commit
 * is of wording only, what it says now stands for what it said then, and git is not asked again.
 */
async function readVersions(
  { path, body }: SectionFacts,
  isRecorded: boolean,
  history: History,
  contentDir: string,
  checkout?: string,
): Promise<Version[]> {
  const changes = changesOf(history, path);
  const first = changes.at(-1);
  if (!first) return [];
  if (!isRecorded && changes.slice(0, -1).every(({ kind }) => kind === 'wording'))
    return [{ kind: first.kind, date: first.date, points: body.points }];
  const versions: Version[] = [];
  for await (const { kind, date, text } of readFormerVersions(contentDir, path, checkout))
    versions.unshift({ kind, date, points: readText(path, text).page?.body.points ?? [] });
  return versions;
}

function sayOf({ heading, blocks }: PointFacts): Said {
  const text = wordingOf(blocks);
  return { heading, text, said: hashUnit(`${heading}\n${text}`) };
}

/** Goes on from what is written down of a point, or from its beginning, through what git has. */
function follow(
  { fragment }: PointFacts,
  record: Readonly<Record<string, PointRecord>>,
  versions: readonly Version[],
): PointWordings {
  const written = Object.hasOwn(record, fragment) ? record[fragment] : undefined;
  const states = versions.flatMap(({ kind, date, points }) => {
    const point = points.find((each) => each.fragment === fragment);
    return point ? [{ kind, day: date.slice(0, 10), ...sayOf(point) }] : [];
  });
  const start = written ? states.findLastIndex(({ said }) => said === written.said) : 0;
  const first = states[start];
  if (!first) return { since: written?.since, former: written?.before ?? [] };
  let latest: Latest = { ...first, since: written?.since ?? first.day };
  const former = [...(written?.before ?? [])];
  for (const { kind, day, ...said } of states.slice(start + 1)) {
    const isAnother = said.said !== latest.said && kind !== 'wording';
    if (isAnother && day !== latest.since) {
      former.unshift({ since: latest.since, heading: latest.heading, text: latest.text });
      latest = { ...said, since: day };
    } else latest = { ...said, since: latest.since };
  }
  return { since: latest.since, former };
}
