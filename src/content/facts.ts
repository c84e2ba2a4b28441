import type * as z from 'zod';
import type { Fence } from '../diagrams/fence.ts';
import type { Outcome } from '../diagrams/worker.ts';
import type { Block, Subheading } from '../domain/block.ts';
import type { Flaw, Place } from '../domain/finding.ts';
import type { ContentPath, PageName, SectionId, TermSlug } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import type { Mention, Origin } from '../domain/report.ts';
import type {
  chapterFrontMatter,
  pageFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../domain/schema/page.ts';
import type { Link } from '../markdown/links.ts';
import type { Mark } from '../markdown/marks.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import type { Yaml } from '../markdown/yaml.ts';
import type { StoredFile } from './read-folder.ts';

export type { Fence };

/** A link as it is written, in the text or in a diagram. */
export type LinkFact = { readonly url: string; readonly target: Link; readonly place: Place };

/** A picture file that the text shows. */
export type PictureFact = {
  readonly url: string;
  /** Path from the content folder; `undefined` if it would lie outside. */
  readonly path: string | undefined;
  readonly alt: string;
  readonly place: Place;
};

/** A heading, of whatever depth. */
export type HeadingFact = { readonly depth: number; readonly text: string; readonly place: Place };

/** A numbered point: a heading of level 2 and what follows it. */
export type PointFacts = {
  readonly number: number;
  readonly heading: string;
  readonly place: Place;
  readonly blocks: readonly Block[];
  readonly subheadings: readonly Subheading[];
};

/** The text of a page, read once. */
export type BodyFacts = {
  /** What stands above the first point; all of a page without points. */
  readonly opening: readonly Block[];
  readonly openingSubheadings: readonly Subheading[];
  readonly openingPlace: Place | undefined;
  /** None but in sections. */
  readonly points: readonly PointFacts[];
  readonly headings: readonly HeadingFact[];
  readonly marks: readonly Mark[];
  readonly links: readonly LinkFact[];
  readonly mentions: readonly Mention[];
  readonly pictures: readonly PictureFact[];
  readonly fences: readonly Fence[];
};

type Page<Kind extends string, Schema extends z.ZodType> = {
  readonly kind: Kind;
  readonly path: ContentPath;
  /** The language's folder. */
  readonly folder: string;
  readonly origin: Origin;
  /** The front matter; `undefined` if it does not hold against the schema. */
  readonly head: z.output<Schema> | undefined;
  /** Why it does not. */
  readonly headFlaws: readonly Flaw[];
  /** Where a key of the front matter stands. */
  readonly placeOf: Yaml['placeOf'];
  readonly body: BodyFacts;
};

export type SectionFacts = Page<'section', typeof sectionFrontMatter> & {
  readonly name: PageName;
  readonly id: SectionId;
};
export type ChapterFacts = Page<'chapter', typeof chapterFrontMatter> & { readonly name: PageName };
export type TermPageFacts = Page<'term', typeof termFrontMatter> & { readonly slug: TermSlug };
export type FrontPageFacts = Page<'home' | 'about', typeof pageFrontMatter>;
export type PageFacts = SectionFacts | ChapterFacts | TermPageFacts | FrontPageFacts;

/** What `report.yaml` says, or the defaults for what it does not. */
export type PublicationFacts = {
  readonly publication: Publication;
  readonly flaws: readonly Flaw[];
  /** Where a key of it stands. */
  readonly placeOf: Yaml['placeOf'];
};

/** A file of the content folder and all that it says, with places. */
export type FileFacts = StoredFile & {
  /** The language's folder. */
  readonly folder: string;
  /** An MDX file as it is written. */
  readonly parsed?: ParsedFile;
  /** What an MDX file with a known name says. */
  readonly page?: PageFacts;
  readonly publication?: PublicationFacts;
  /** The bytes of a picture. */
  readonly picture?: Uint8Array;
};

/** A file that nobody wrote: converted from another script, or lent by the original where there is no translation. */
export type DerivedFile = StoredFile & {
  /** The file that a person would edit to change it. */
  readonly from: ContentPath;
  /** The language of its text, if that is not the language that it is served in. */
  readonly lentBy: Language | undefined;
};

/** A derived file and all that it says. */
export type DerivedFacts = FileFacts & DerivedFile;

/** What has become of each diagram's source. */
export type Drawings = ReadonlyMap<string, Outcome>;

/** A content folder, read. */
export type FolderFacts = {
  /** By path. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** Files that nobody wrote, by the path that they would have. No rule judges them. */
  readonly derived: ReadonlyMap<string, DerivedFacts>;
  readonly drawings: Drawings;
};
