import { makeRandom } from '../../src/diagrams/random.ts';
import { pageRoute, parsePagePath, sectionId } from '../../src/domain/ids.ts';
import { allSections, type Chapter, type Report, type Section } from '../../src/domain/report.ts';
import { learnWords, type Writer } from './synthetic-text.ts';

const PER_CHAPTER = 100;

/** A report of as many sections as asked for, each of the shape of one of ours; the same each time. */
export function makeSyntheticReport(report: Report, sections: number): Report {
  const ours = allSections(report);
  const chooseSubject = learnWords(
    ours.flatMap(({ title, summary, points }) => [
      title,
      summary,
      ...points.flatMap(({ heading, text }) => [heading, text]),
    ]),
  );
  const random = makeRandom(sections);
  const chapters = Array.from({ length: Math.ceil(sections / PER_CHAPTER) }, (_, chapter): Chapter => {
    const first = chapter * PER_CHAPTER;
    const [like] = report.chapters;
    if (!like) throw new Error('a report without chapters');
    const write = chooseSubject(random);
    return {
      ...like,
      number: chapter,
      sections: Array.from({ length: Math.min(PER_CHAPTER, sections - first) }, (_, section) =>
        makeSection(ours[(first + section) % ours.length], chapter, section, write),
      ),
    };
  });
  return { ...report, chapters, terms: [] };
}

function makeSection(like: Section | undefined, chapter: number, section: number, write: Writer): Section {
  const two = (number: number) => String(number).padStart(2, '0');
  const page = parsePagePath(`zh/${two(chapter)}-c${chapter}/${two(section)}-s${section}.mdx`);
  const id = page && sectionId(page);
  if (!like || !id) throw new Error(`no section ${section} in chapter ${chapter}`);
  const rewrite = (text: string) => write(text.length);
  return {
    ...like,
    id,
    number: `${chapter}.${section}`,
    route: pageRoute(page),
    title: rewrite(like.title),
    summary: `${rewrite(like.summary)}。`,
    points: like.points.map((point) => ({
      ...point,
      heading: rewrite(point.heading),
      text: point.text
        .split('\n\n')
        .map((paragraph) => `${rewrite(paragraph)}。`)
        .join('\n\n'),
    })),
    problems: like.problems.map((problem) => ({ ...problem, title: rewrite(problem.title) })),
    measures: like.measures.map((measure) => ({ ...measure, title: rewrite(measure.title) })),
    diagrams: [],
  };
}
