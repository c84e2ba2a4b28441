import { describe, expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { hrefs, readEditions } from './pages.ts';

const editions = [SITES.sample, SITES.english].flatMap((site) => readEditions(site));

describe.each(editions)(
  'in the edition at $root ($language)',
  ({ root, language, report, sections, pages }) => {
    const problems = sections.flatMap((section) => section.problems);
    const measures = sections.flatMap((section) => section.measures);
    const claims = [...problems, ...measures];
    const documentOf = (url: string) => pages.get(url.split('#')[0] ?? '')?.document;

    test('each claim is marked in its point, around the words that report.json has', () => {
      expect(claims.length).toBeGreaterThan(10);
      for (const { id, url, point, text } of claims) {
        const mark = documentOf(url)?.getElementById(id.split('#')[1] ?? '');
        expect(mark?.closest('section')?.id, id).toBe(`p${point}`);
        expect(mark?.textContent).toContain(text);
      }
    });

    test('a section names what each of its claims is tied to, and leads there', () => {
      const urls = new Map(claims.map(({ id, url }) => [id, url]));
      for (const claim of claims) {
        const linked = hrefs(documentOf(claim.url)?.querySelector('main')).map((href) =>
          href.startsWith('#') ? claim.url.replace(/#.*/, href) : href,
        );
        for (const id of 'answeredBy' in claim ? claim.answeredBy : claim.answers)
          expect(linked, `${claim.id} → ${id}`).toContain(urls.get(id));
      }
    });

    test('the page of problems and measures has every one of them, the unanswered ones apart', () => {
      const main = documentOf(`${root}problems/`)?.querySelector('main');
      expect(hrefs(main)).toEqual(expect.arrayContaining(claims.map(({ url }) => url)));
      const unanswered = problems.filter((problem) => problem.unanswered).map(({ url }) => url);
      expect(unanswered).toHaveLength(1);
      const apart = [...(main?.querySelectorAll('[data-state="unanswered"]') ?? [])];
      expect(apart.flatMap(hrefs)).toEqual(unanswered);
      for (const row of apart) expect(row.textContent).toMatch(/没有给出对策|沒有給出對策|offers no measure/);
    });

    test('what the report says stands before what its editors read into it', () => {
      const rows = documentOf(`${root}problems/`)?.querySelectorAll('.problem-row .measures') ?? [];
      const groups = [...rows].map((list) =>
        [...list.children].map((item) => (item.classList.contains('report') ? 'report' : 'edition')),
      );
      expect(groups.filter((bases) => new Set(bases).size > 1).length).toBeGreaterThan(2);
      for (const bases of groups) expect(bases).toEqual(bases.toSorted().reverse());
    });

    test('what links to a section stands there once, each with its sentence', () => {
      const listed = documentOf(`${root}picking/weather/`)?.getElementById('related');
      const sentences = {
        'zh-Hans': [
          '先读天气那一节，尤其是三月的霜，再读别的，会容易一些。',
          '明前那几天要是下霜，历书就不作数。',
        ],
        'zh-Hant': [
          '先讀天氣那一節，尤其是三月的霜，再讀別的，會容易一些。',
          '明前那幾天要是下霜，曆書就不作數。',
        ],
        en: [
          'It is easier to begin with the section on the weather, above all with the frost in March.',
          'When there is frost in those days, the almanac does not count.',
        ],
      }[language];
      for (const sentence of sentences)
        expect(listed?.textContent?.split(sentence), sentence).toHaveLength(2);
      expect(hrefs(listed)).toEqual(
        ['picking/pickers/', 'selling/market/', 'preface/', 'picking/almanac/'].map((route) => root + route),
      );
    });

    test('what to read next stands on the page with its reason', () => {
      for (const { url, related } of sections)
        for (const { to, why } of related) {
          const main = documentOf(url)?.querySelector('main');
          expect(main?.textContent).toContain(why);
          expect(hrefs(main)).toContain(sections.find(({ number }) => number === to)?.url);
        }
    });

    test('a term has its definition, its facts, and the places that name it', () => {
      for (const term of report.terms) {
        const main = documentOf(term.url)?.querySelector('main');
        expect(main?.querySelector('h1')?.textContent).toContain(term.title);
        expect(main?.textContent).toContain(term.summary);
        const from = sections.filter(({ terms }) => terms.includes(term.slug)).map(({ url }) => url);
        expect(from.length, term.slug).toBeGreaterThan(0);
        expect(hrefs(main?.querySelector('#linked-from'))).toEqual(expect.arrayContaining(from));
        for (const url of from) expect(hrefs(documentOf(url)?.querySelector('main'))).toContain(term.url);
      }
      const law = documentOf(`${root}terms/grading-rules/`)?.querySelector('main');
      expect(law?.textContent).toMatch(/(Council[\s\S]*2015\/3|理事[会會][\s\S]*[云雲]茶〔2015〕3[号號])/);
      expect(law?.textContent).toMatch(/2015.*0?2.*10[\s\S]*2015.*0?3.*0?1/);
      expect(hrefs(law)).toContain('https://example.org/yunping/grading');
    });

    test('every point can be cited, with its address, the day of its wording, the version and the date', () => {
      for (const { url, points } of sections)
        for (const point of points) {
          const forms = documentOf(url)?.getElementById(`cite-p${point.number}`)?.textContent ?? '';
          const [page, fragment] = point.url.split('#');
          expect(forms).toMatch(
            new RegExp(`https://report\\.example${page}\\?w=\\d{4}-\\d\\d-\\d\\d#${fragment}(?!\\d)`),
          );
          expect(forms).toMatch(/2\.1[\s\S]*2024/);
        }
    });
  },
);
