import type * as z from 'zod';
import type { Fence } from '../diagrams/fence.ts';
import type { Outcome } from '../diagrams/worker.ts';
import type { Block, Subheading } from '../domain/block.ts';
import type { HiddenCharacter, Place, ReadingFinding } from '../domain/finding.ts';
import type { Ground } from '../domain/ground.ts';
import type { ContentPath, PageName, Route, SectionId, TermSlug } from '../domain/ids.ts';
import type { Publication } from '../domain/publication.ts';
import type { Mention, Origin } from '../domain/report.ts';
import type {
  chapterFrontMatter,
  pageFrontMatter,
  sectionFrontMatter,
  termFrontMatter,
} from '../domain/schema/page.ts';
import type { PointRecord } from '../domain/schema/wordings.ts';
import type { Link } from '../markdown/links.ts';
import type { Mark } from '../markdown/marks.ts';
import type { ParsedFile } from '../markdown/parse.ts';
import type { Yaml } from '../markdown/yaml.ts';
import type { DataFormat } from './data-format.ts';
import type { Formula } from './find-formula.ts';
import type { PictureFormat } from './picture-format.ts';
import type { DerivedFile, StoredFile } from './read-folder.ts';
import type { SvgExcess } from './read-svg.ts';

export type { Fence };

/** A stretch of a source, in UTF-16 units. */
export type Range = { readonly start: number; readonly end: number };

/** A link as it is written, in the text or in a diagram. */
export type LinkFact = {
  readonly form: 'link' | 'bare-address' | 'definition' | 'node';
  readonly url: string;
  readonly target: Link;
  readonly place: Place;
  /** Whether a reader sees anything of it: words or a picture. */
  readonly visible: boolean;
  /** Where the address stands in the source, if it stands there as it is. */
  readonly written: Range | undefined;
};

/** A picture file that the text shows. */
export type PictureFact = {
  readonly url: string;
  /** Path from the content folder; `undefined` if it would lie outside. */
  readonly path: string | undefined;
  readonly alt: string;
  readonly title: string;
  readonly place: Place;
};

/** A heading, of whatever depth. */
export type HeadingFact = {
  readonly depth: number;
  readonly text: string;
  readonly place: Place;
  /** Where the end of its words stands in the source. */
  readonly end: number | undefined;
};

/** A stretch of running text, not in headings, links, code or the editors' notes. */
export type RunningText = {
  readonly text: string;
  /** Where it stands in the source, as it is typed. */
  readonly written: Range;
};

/** Words between marks of emphasis, with the characters that stand around the marks. */
export type EmphasisFact = {
  readonly marker: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly place: Place;
};

/** A numbered list that does not start at 1. */
export type ListStart = { readonly number: number; readonly place: Place };

/** A former address as it is written, and what it means if it means anything. */
export type WrittenRedirect = {
  readonly written: string;
  readonly route: Route | undefined;
  readonly place: Place;
};

/** A numbered point: a heading of level 2 and what follows it. */
export type PointFacts = {
  readonly number: number;
  /** Its place on the page. */
  readonly fragment: string;
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
  readonly running: readonly RunningText[];
  readonly emphases: readonly EmphasisFact[];
  readonly listStarts: readonly ListStart[];
};

type Page<Kind extends string, Schema extends z.ZodType> = {
  readonly kind: Kind;
  readonly path: ContentPath;
  /** The language's folder. */
  readonly folder: string;
  readonly origin: Origin;
  /** The front matter; `undefined` if it does not hold against the schema. */
  readonly head: z.output<Schema> | undefined;
  /** Where a key of the front matter stands. */
  readonly placeOf: Yaml['placeOf'];
  /** The former addresses, whatever the rest of the front matter holds; none if they are no list of lines. */
  readonly redirects: readonly WrittenRedirect[];
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
  /** Where a key of it stands. */
  readonly placeOf: Yaml['placeOf'];
};

/** A text as it is typed. */
export type TextFacts = {
  readonly source: string;
  /** Where an offset of the source is, in lines and columns. */
  readonly placeAt: (offset: number) => Place;
  /** What only an escape or a character reference has brought into it, wherever that stands. */
  readonly hidden: readonly HiddenCharacter[];
};

/** A file of the content folder and all that it says, with places. */
export type FileFacts = StoredFile & {
  /** The language's folder. */
  readonly folder: string;
  /** What reading it had to say, each under the rule that it goes by. */
  readonly findings: readonly ReadingFinding[];
  /** Whether the bytes of a text are not UTF-8. */
  readonly garbled: boolean;
  /** Of a page, or of what a publication says of itself. */
  readonly text?: TextFacts;
  /** An MDX file as it is written. */
  readonly parsed?: ParsedFile;
  /** What an MDX file with a known name says. */
  readonly page?: PageFacts;
  readonly publication?: PublicationFacts;
  /** What is written down of the wordings of a chapter's points, by section and fragment. */
  readonly wordings?: ReadonlyMap<string, Readonly<Record<string, PointRecord>>>;
  readonly picture?: PictureFacts;
  readonly data?: DataFacts;
};

/** A picture, decoded once. */
export type PictureFacts = {
  readonly bytes: Uint8Array;
  /** What it is by its first bytes; `undefined` if it is no picture. */
  readonly format: PictureFormat | undefined;
  /** Its size in pixels, as it is shown; none if a drawing does not say it. */
  readonly width?: number;
  readonly height?: number;
  /** How many pictures are in the file, if it moves. */
  readonly frames?: number;
  /** What it is put on; none if nothing would be seen of that. */
  readonly ground?: Ground;
  /** Why it cannot be decoded. */
  readonly broken?: string;
  /** What a drawing has too much of for a browser. */
  readonly excess?: SvgExcess;
};

/** A data file. */
export type DataFacts = {
  /** What it is by its bytes; `undefined` if it is nothing known. */
  readonly format: DataFormat | undefined;
  /** What of it would run in the reader's program; `undefined` if nothing does. */
  readonly active: string | undefined;
  /** The first cell of a table as text that a spreadsheet program would compute. */
  readonly formula: Formula | undefined;
};

/** A derived file and all that it says. */
export type DerivedFacts = FileFacts & DerivedFile;

/** What has become of each diagram's source. */
export type Drawings = ReadonlyMap<string, Outcome>;

/** A content folder, read. */
export type FolderFacts = {
  /** By path. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** Files that nobody wrote, by the path that they would have. */
  readonly derived: ReadonlyMap<string, DerivedFacts>;
  readonly drawings: Drawings;
};
