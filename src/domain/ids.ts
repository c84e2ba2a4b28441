import { LANGUAGES } from './language.ts';

/**
 * Names of things in a report. Everything is derived from the path of a content file,
 * `zh/01-market/02-competition.mdx`, so nothing is written twice: the numbers come from the prefixes,
 * the slugs from the rest. Branded strings are made only here.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Path of a content file relative to the content folder, with forward slashes. */
export type ContentPath = Branded<'ContentPath'>;
/** `chapter/section`, both slugs. */
export type SectionId = Branded<'SectionId'>;
/** `chapter/section#name`: a problem or a measure. */
export type ClaimId = Branded<'ClaimId'>;
/** The last part of a term's address. */
export type TermSlug = Branded<'TermSlug'>;
/** Address of a page or point relative to the base path, without a leading slash: `market/competition/#p1`. */
export type Route = Branded<'Route'>;
/** Name of a page or a place in a book, unique in it: `market-competition-p1`. */
export type PlaceId = Branded<'PlaceId'>;

/** Slugs that would collide with pages of the site. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  ...Object.values(LANGUAGES).map(({ segment }) => segment),
  'search',
  'problems',
  'terms',
  'map',
  'since',
  'print',
  'report', // its PDF would be the whole report's
  'about',
  'pagefind',
  'previews',
  'figures',
  'wordings',
  '404',
  '500',
]);

type Numbered = { readonly number: number; readonly slug: string };

/** What a content path says about its file. */
export type PageName = {
  readonly path: ContentPath;
  readonly folder: string;
  readonly chapter: Numbered;
  /** Absent for a chapter's own page. */
  readonly section?: Numbered;
};

const PAGE_PATH = /^([a-z-]+)\/(\d{2,3})-([a-z0-9-]+)\/(?:index|(\d{2,3})-([a-z0-9-]+))\.mdx$/;

/** Reads a content path; `undefined` if it names no chapter or section page. */
export function parsePagePath(path: string): PageName | undefined {
  const [, folder, chapterNumber, chapterSlug, sectionNumber, sectionSlug] = PAGE_PATH.exec(path) ?? [];
  if (!folder || !chapterNumber || !chapterSlug) return undefined;
  const page = {
    path: path as ContentPath,
    folder,
    chapter: { number: Number(chapterNumber), slug: chapterSlug },
  };
  if (!sectionNumber || !sectionSlug) return page;
  return { ...page, section: { number: Number(sectionNumber), slug: sectionSlug } };
}

/** The id of a section; `undefined` for a chapter page. */
export function sectionId({ chapter, section }: PageName): SectionId | undefined {
  return section && (`${chapter.slug}/${section.slug}` as SectionId);
}

/** The fragment that points at the nth point of a section (FIXED: `p1`, `p2`, …). */
export function pointFragment(number: number): string {
  return `p${number}`;
}

/** Whether a fragment points at a point, not at anything in it. */
export function isPointFragment(fragment: string): boolean {
  return /^p\d+$/.test(fragment);
}

/** The fragment of the nth heading below another place: `p2-1`, `p2-1-3`; `h1` where there are no points. */
export function headingFragment(parent: string, number: number): string {
  return parent ? `${parent}-${number}` : `h${number}`;
}

/** The fragment of what says how to cite another place. */
export function citeFragment(place: string): string {
  return `cite-${place}`;
}

/** The fragment of a page's nth picture. */
export function figureFragment(number: number): string {
  return `figure-${number}`;
}

/** The fragment of a page's nth figure with a caption; pages do not use it yet. */
export function captionedFragment(number: number): string {
  return `captioned-${number}`;
}

/** The fragment of a page's nth remark of the editors; pages do not use it yet. */
export function remarkFragment(number: number): string {
  return `remark-${number}`;
}

/** The fragment of a page's nth footnote. */
export function footnoteFragment(number: number): string {
  return `note-${number}`;
}

/** The fragment of the first reference to a page's nth footnote. */
export function referenceFragment(number: number): string {
  return `noteref-${number}`;
}

/** The fragment of a fact that came after the report: its date, and a number where the same day has several. */
export function sinceFragment(date: string, nth: number): string {
  return nth > 1 ? `since-${date}-${nth}` : `since-${date}`;
}

/** The address of a picture's own file: of the nth on a page, which may be a front page. */
export function figureFile(page: string, number: number): Route {
  const name = page.split('/').filter(Boolean).join('-') || 'home';
  return `figures/${name}-${number}.svg` as Route;
}

/** The fragment of what a point said from a day on (FIXED: `p2-2026-11-22`). */
export function wordingFragment(point: string, since: string | undefined): string {
  return since ? `${point}-${since}` : point;
}

/** The address of all that the points of a section have said. */
export function wordingsRoute(section: Route, fragment = ''): Route {
  return withFragment(`${section}wordings/` as Route, fragment);
}

const WORDINGS_PATH = /^([a-z-]+)\/\d{2,3}-([a-z0-9-]+)\/wordings\.yaml$/;

/** Reads the path of what is written down of a chapter's wordings; `undefined` if it is none. */
export function parseWordingsPath(path: string): { folder: string; chapter: string } | undefined {
  const [, folder, chapter] = WORDINGS_PATH.exec(path) ?? [];
  return folder && chapter ? { folder, chapter } : undefined;
}

/** The path of what is written down of the wordings of a section's chapter. */
export function wordingsPath(section: string): string {
  return section.replace(/[^/]*$/, 'wordings.yaml');
}

/** The address of a page, or of a place on it, relative to the base path. */
export function pageRoute({ chapter, section }: PageName, fragment = ''): Route {
  const page = section ? `${chapter.slug}/${section.slug}/` : `${chapter.slug}/`;
  return (fragment ? `${page}#${fragment}` : page) as Route;
}

const TERM_PATH = /^([a-z-]+)\/terms\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** Reads the path of a glossary file, `zh/terms/psd2.mdx`; `undefined` if it is none. */
export function parseTermPath(
  path: string,
): { path: ContentPath; folder: string; slug: TermSlug } | undefined {
  const [, folder, slug] = TERM_PATH.exec(path) ?? [];
  return folder && slug ? { path: path as ContentPath, folder, slug: slug as TermSlug } : undefined;
}

/** The address of a term's page. */
export function termRoute(slug: TermSlug): Route {
  return `terms/${slug}/` as Route;
}

/** The path of a file that was found in the content folder. */
export function readContentPath(path: string): ContentPath {
  return path as ContentPath;
}

/** The language's folder that a content path begins with. */
export function folderOfPath(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

const FRONT_PATH = /^[a-z-]+\/(home|about)\.mdx$/;

/** Reads the path of the first page or of the page about the edition; `undefined` if it is neither. */
export function frontPageOf(path: string): { path: ContentPath; kind: 'home' | 'about' } | undefined {
  const [, kind] = FRONT_PATH.exec(path) ?? [];
  return kind === 'home' || kind === 'about' ? { path: path as ContentPath, kind } : undefined;
}

/** Where a problem's measures are named, on the page of all problems. */
export function problemRoute(id: ClaimId): Route {
  return `problems/#${claimFragment(id)}` as Route;
}

/** The address of one of the front pages. */
export function frontRoute(kind: 'home' | 'about'): Route {
  return (kind === 'home' ? '' : 'about/') as Route;
}

/** The address of whatever page a content file makes; `undefined` for a file that makes none. */
export function routeOfPath(path: string, fragment = ''): Route | undefined {
  const page = parsePagePath(path);
  if (page) return pageRoute(page, fragment);
  const term = parseTermPath(path);
  return term && termRoute(term.slug);
}

/** The address of a data file, below that of its chapter: `market/turnover.csv`. */
export function dataRoute(path: string): Route {
  const [, ...parts] = path.split('/');
  return parts.map((part, index) => (index === 0 ? part.replace(/^\d{2,3}-/, '') : part)).join('/') as Route;
}

const FORMER = /^[a-z0-9-]+(\/[a-z0-9-]+)?$/;

/** Reads an address as front matter writes it, without the slash at its end; `undefined` if it is no page's. */
export function parseRedirect(written: string): Route | undefined {
  return FORMER.test(written) ? (`${written}/` as Route) : undefined;
}

/** The address of a page as front matter writes it: `market/competition`, `market`, `terms/psd2`. */
export function writeRedirect(route: Route): string {
  return route.replace(/\/$/, '');
}

/** Whether an address is kept for the site's own pages. Those of single terms are not. */
export function isReservedRoute(route: Route): boolean {
  const [first = '', second] = route.split('/');
  return RESERVED_SLUGS.has(first) && !(first === 'terms' && second);
}

const CLAIM_NAME = /^[a-z]+(?:-[a-z0-9]+)*$/;
/** Fragments that the pages use themselves; points are `p1`, `p2`, … */
const PAGE_FRAGMENT =
  /^(text|contents|theme|related|linked-from|(p|h|figure-|captioned-|remark-)\d+.*|cite.*|note.*|since.*|search-.*|.*-search)$/;

/** Whether a name can be a claim's: lower-case words, and no fragment that the page uses itself. */
export function isClaimName(name: string): boolean {
  return CLAIM_NAME.test(name) && !PAGE_FRAGMENT.test(name);
}

/** The id of a problem or measure, and at once the end of its address. */
export function claimId(section: SectionId, name: string): ClaimId {
  return `${section}#${name}` as ClaimId;
}

/** A problem as a measure's `answers` names it: `rivals` for one of its own section, else `chapter/section#rivals`. */
export function readClaimReference(section: SectionId, written: string): ClaimId {
  return (written.includes('#') ? written : `${section}#${written}`) as ClaimId;
}

/** The section that a claim stands in, and its name there. */
export function splitClaimId(id: ClaimId): { section: SectionId; name: string } {
  const at = id.indexOf('#');
  return { section: id.slice(0, at) as SectionId, name: id.slice(at + 1) };
}

/** The fragment of a claim on a page that lists those of all sections. */
export function claimFragment(id: ClaimId): string {
  return id.replaceAll(/[/#]/g, '-');
}

/** What the first page is called in a book: no chapter can be. */
const HOME = 'home.page';

/**
 * The name in a book of the page or place that has an address on the site, or is the section or claim of an id. Hyphens
 * part what slashes part there, and those of a name become `_`, which no name has: else `a-b/c` and `a/b-c` would be one.
 */
export function placeId(named: Route | SectionId | ClaimId): PlaceId {
  const [page = '', fragment] = named.split('#');
  const parts = [page.replace(/\/$/, '') || HOME, ...(fragment ? [fragment] : [])];
  return parts.map((part) => part.replaceAll('-', '_').replaceAll('/', '-')).join('-') as PlaceId;
}

/** The fragment on its page of a place in a book. */
export function fragmentWithin(page: PlaceId, place: PlaceId): string {
  return place.slice(page.length + 1).replaceAll('_', '-');
}

/** The slugs of a section's id. */
export function splitSectionId(id: SectionId): { chapter: string; section: string } {
  const [chapter = '', section = ''] = id.split('/');
  return { chapter, section };
}

/** A section as front matter names it; whether there is one is for the linking to find. */
export function readSectionReference(written: string): SectionId {
  return written as SectionId;
}

/** The same page, at a place on it. */
export function withFragment(route: Route, fragment: string): Route {
  return (fragment ? `${route.replace(/#.*$/, '')}#${fragment}` : route) as Route;
}
