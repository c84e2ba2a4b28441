import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects in this order: sites are built while the first is run. */
const PROJECTS = ['unit', 'site', 'edition'];
/** What takes longest by itself, before the rest and not after it, when the other processors have nothing to do. */
const LONGEST = [
  'unit/lint',
  'content/check',
  'content/corpus',
  'content/confined-build',
  'content/authoring',
  'engines/journey',
  'browser/accessibility',
  'browser/print',
  'browser/search-recall',
  'engines/failing-well',
  'browser/layout',
  'browser/on-device',
  'browser/focus',
  'site/files',
  'edition/search-recall',
  'edition/search-relevance',
  'edition/pages',
  'edition/diagrams',
];

/** The order of the test files: by project, the longest first, then folder by folder, which share what they have started. */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(files.map((file) => [file, placeOf(file)]));
    const placed = (file: TestSpecification) => places.get(file) ?? '';
    return [...files].sort((a, b) => (placed(a) < placed(b) ? -1 : 1));
  }
}

/** What sorts a file into its place. */
function placeOf({ project, moduleId }: TestSpecification): string {
  const long = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  const digits = (number: number) => String(number === -1 ? 99 : number).padStart(2, '0');
  return [digits(PROJECTS.indexOf(project.name)), digits(long), moduleId].join(' ');
}
