import { writtenLanguages } from '../../src/content/derive-files.ts';
import type { FolderFacts } from '../../src/content/facts.ts';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { CommandError } from '../command-error.ts';
import { placeholdersOf } from './words.ts';

/** A file to write: path from the content folder, and its text. */
export type NewFile = { readonly path: string; readonly text: string };

export type Request =
  | { readonly kind: 'chapter'; readonly slug: string; readonly title: string }
  | { readonly kind: 'section'; readonly chapter: string; readonly slug: string; readonly title: string }
  | { readonly kind: 'term'; readonly slug: string; readonly title: string };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The files of a new chapter, section or term, one for each language there is, numbered after their siblings.
 * They pass the check as they are.
 *
 * @throws if the name cannot be used, or the chapter does not exist.
 */
export function makePages(request: Request, facts: FolderFacts): NewFile[] {
  const { kind, slug, title } = request;
  if (!SLUG.test(slug))
    throw new CommandError(`"${slug}" is no name for a file: lower-case words joined by hyphens`);
  const [first = 'zh-Hans', ...others] = writtenLanguages(facts.files.values());
  const original = LANGUAGES[first].folder;
  const paths = [...facts.files.keys()];
  const { publication } = facts.files.get(`${original}/report.yaml`) ?? {};
  const points = kind === 'section' ? (publication?.publication.points ?? 1) : 0;
  const termKind = publication?.publication.kinds[0]?.id ?? 'practice';
  const inFolder = paths.filter((path) => path.startsWith(`${original}/`));
  const name = fileName(
    request,
    inFolder.map((path) => path.slice(original.length + 1)),
  );
  return [first, ...others].map((language) => {
    const own = titleIn(language, title, slug);
    return {
      path: `${LANGUAGES[language].folder}/${name}`,
      text: kind === 'term' ? makeTerm(own, termKind, language) : makePage({ title: own, language, points }),
    };
  });
}

/** The title as given; where the language does not write in its characters, the name of the file until it is translated. */
function titleIn(language: Language, title: string, slug: string): string {
  if (LANGUAGES[language].typography !== 'latin' || !/\p{Script=Han}/v.test(title)) return title;
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fileName(request: Request, siblings: readonly string[]): string {
  if (request.kind === 'term') return `terms/${request.slug}.mdx`;
  if (request.kind === 'chapter') {
    refuseTaken(siblings, request.slug);
    return `${nextNumber(siblings)}-${request.slug}/index.mdx`;
  }
  const chapter = siblings
    .map((path) => path.split('/')[0] ?? '')
    .find((name) => isChapter(name, request.chapter));
  if (!chapter) throw new CommandError(`there is no chapter "${request.chapter}"`);
  const inside = siblings
    .filter((path) => path.startsWith(`${chapter}/`))
    .map((path) => path.slice(chapter.length + 1));
  refuseTaken(inside, request.slug);
  return `${chapter}/${nextNumber(inside)}-${request.slug}.mdx`;
}

function refuseTaken(siblings: readonly string[], slug: string): void {
  const taken = siblings.find((path) => /^\d\d-([^./]+)/.exec(path)?.[1] === slug);
  if (taken) throw new CommandError(`the name "${slug}" is taken by ${taken}`);
}

function isChapter(folder: string, name: string): boolean {
  return /^\d\d-/.test(folder) && (folder === name || folder.slice('00-'.length) === name);
}

function nextNumber(names: readonly string[]): string {
  const numbers = names.map((name) => Number(/^(\d\d)-/.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

type PageRequest = {
  readonly title: string;
  readonly language: Language;
  /** How many points it starts with. */
  readonly points: number;
  /** What its first point says, or the page as a whole. */
  readonly text?: string;
};

/** A page with its title and something to be replaced. */
export function makePage({ title, language, points, text }: PageRequest): string {
  const { toWrite, point } = placeholdersOf(language);
  const body = Array.from(
    { length: points },
    (_, index) => `\n## ${point(index + 1)}\n\n${(index === 0 && text) || toWrite}\n`,
  );
  const whole = points === 0 && text ? `\n${text}\n` : '';
  return `---\ntitle: ${quote(title)}\nsummary: ${toWrite}\n---\n${whole}${body.join('')}`;
}

/** A glossary entry. */
export function makeTerm(title: string, kind: string, language: Language): string {
  const name = quote(title);
  return `---\ntitle: ${name}\nkind: ${kind}\nsummary: ${placeholdersOf(language).toWrite}\nnames: [${name}]\n---\n`;
}

/** What YAML, of one version or another, takes for something else than a text. */
const YAML_WORD = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** A YAML string: JSON's form is one. Plain where that is as good. */
export function quote(text: string): string {
  const isPlain = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9（）、 ]*(?<! )$/v.test(text);
  return isPlain && !YAML_WORD.test(text) ? text : JSON.stringify(text);
}
