import { expect, test } from 'vitest';
import { readPages, readReportJson } from './pages.ts';

const report = readReportJson('root');
const pages = new Map(readPages('root').map((page) => [page.url, page.document]));
const sections = report.chapters.flatMap((chapter) => chapter.sections);
const problems = sections.flatMap((section) => section.problems);
const measures = sections.flatMap((section) => section.measures);

/** The words of a claim in the text of its section's page. */
const markOf = ({ id, url }: { id: string; url: string }) =>
  pages.get(url.split('#')[0] ?? '')?.getElementById(id.split('#')[1] ?? '');

const hrefs = (root: ParentNode | null | undefined) =>
  [...(root?.querySelectorAll('a[href]') ?? [])].map((link) => link.getAttribute('href'));

test('the report has problems and measures in every chapter, and more measures than problems', () => {
  expect(problems.length).toBeGreaterThanOrEqual(10);
  expect(measures.length).toBeGreaterThan(problems.length * 2);
  for (const chapter of report.chapters) {
    expect(
      chapter.sections.flatMap((section) => section.measures),
      chapter.title,
    ).not.toEqual([]);
  }
});

test('a problem is answered or marked as unanswered, never both; the ties hold at both ends', () => {
  for (const problem of problems) {
    expect(problem.unanswered, problem.id).toBe(problem.answeredBy.length === 0);
    const answering = measures.filter((measure) => measure.answers.includes(problem.id)).map(({ id }) => id);
    expect([...problem.answeredBy].sort()).toEqual(answering.sort());
  }
  const ids = problems.map(({ id }) => id);
  for (const { answers } of measures) expect(ids).toEqual(expect.arrayContaining(answers));
});

test('each claim is marked in the text of its point, and named beside it with links to its other ends', () => {
  const urls = new Map([...problems, ...measures].map(({ id, url }) => [id, url]));
  for (const claim of [...problems, ...measures]) {
    const isProblem = 'answeredBy' in claim;
    const mark = markOf(claim);
    const name = mark?.id ?? '';
    const point = mark?.closest('section');
    expect(point?.id, claim.id).toBe(`p${claim.point}`);
    expect(mark?.className).toContain(isProblem ? 'problem' : 'measure');
    const beside = [...(point?.querySelectorAll(`.margin [data-mark="${name}"]`) ?? [])];
    expect(beside.map((item) => item.querySelector('a')?.textContent?.trim())).toContain(claim.title);
    for (const item of beside.filter((each) => each.matches('.claim')))
      expect(item.querySelector('b')?.textContent).toBe(isProblem ? '问题' : '对策');
    const around = beside.flatMap((item) => [item, item.closest('.claim')]).flatMap(hrefs);
    for (const tie of isProblem ? claim.answeredBy : claim.answers) {
      const [page, fragment] = (urls.get(tie) ?? '').split('#');
      expect(around, `${claim.id} → ${tie}`).toContain(
        claim.url.startsWith(`${page}#`) ? `#${fragment}` : `${page}#${fragment}`,
      );
    }
    if (isProblem && claim.unanswered)
      expect(beside.map(({ textContent }) => textContent).join()).toContain('报告没有给出对策');
  }
});

test('who ties a measure to a problem is said with the tie', () => {
  const said = [...pages.values()].flatMap((document) =>
    [...document.querySelectorAll('.tie-kind, .claim li small')].map(({ textContent }) => textContent ?? ''),
  );
  expect(said.length).toBeGreaterThan(0);
  for (const words of said) expect(words).toMatch(/报告点明|本版对应/);
});

test('the page of problems and measures has every one of them, unanswered problems apart with their count', () => {
  const page = pages.get('/problems/');
  expect(hrefs(page?.querySelector('main'))).toEqual(
    expect.arrayContaining([...problems, ...measures].map(({ url }) => url)),
  );
  const unanswered = problems.filter((problem) => problem.unanswered);
  const apart = page?.querySelector('#unanswered');
  expect(hrefs(apart)).toEqual(unanswered.map(({ url }) => url));
  expect(apart?.textContent).toContain(`有${unanswered.length}个问题`);
});

test('what a section links to or names as related lists that section under its backlinks, with a sentence', () => {
  const byNumber = new Map(sections.map((section) => [section.number, section]));
  for (const section of sections) {
    const document = pages.get(section.url);
    const linked = hrefs(document?.querySelector('main')).map((href) => href?.split('#')[0]);
    expect(section.related.length, section.number).toBeGreaterThanOrEqual(1);
    for (const { to, why } of section.related) {
      const target = byNumber.get(to);
      expect(linked).toContain(target?.url);
      expect(document?.querySelector('#related')?.textContent).toContain(why);
      expect(target?.linkedFrom).toContain(section.number);
      const backlinks = pages.get(target?.url ?? '')?.querySelector('#related');
      expect(hrefs(backlinks), `${to} from ${section.number}`).toContain(section.url);
    }
    const textLinks = [...(document?.querySelectorAll('.point-text p a[href]') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    for (const href of textLinks.map((each) => each?.split('#')[0])) {
      const target = sections.find(({ url }) => url === href);
      if (target)
        expect(target.linkedFrom, `${target.number} from ${section.number}`).toContain(section.number);
    }
    for (const item of document?.querySelectorAll('#related li p') ?? [])
      expect(item.textContent?.length).toBeGreaterThan(5);
    const named = hrefs(document?.querySelector('#related'));
    expect(named, section.number).toEqual([...new Set(named)]);
  }
});

test('every term has a page with its definition, and lists where the text names it', () => {
  expect(report.terms.length).toBeGreaterThan(0);
  for (const term of report.terms) {
    const document = pages.get(term.url);
    expect(document?.querySelector('h1')?.textContent).toBe(term.title);
    expect(document?.querySelector('.summary')?.textContent).toBe(term.summary);
    expect(term.linkedFrom, term.slug).not.toEqual([]);
    const from = sections.filter(({ terms }) => terms.includes(term.slug)).map(({ url }) => url);
    expect(hrefs(document?.querySelector('#linked-from'))).toEqual(from);
    for (const url of from) expect(hrefs(pages.get(url)?.querySelector('main'))).toContain(term.url);
  }
});

test('where the report words a law differently, its page says so', () => {
  const text = (slug: string) => pages.get(`/terms/${slug}/`)?.querySelector('main')?.textContent ?? '';
  expect(text('online-payment-measures')).toMatch(
    /非银行支付机构网络支付业务管理办法[\s\S]*〔2015〕第43号[\s\S]*2016-07-01/,
  );
  expect(text('psd2')).toContain('2015/2366');
  expect(text('personal-information-protection-law')).toContain('2021-11-01');
  expect(text('payment-services-market-guiding-opinions')).not.toContain('正式名称');
});

test('every point can be cited in four forms, with address, version and date', () => {
  for (const { url, points } of sections) {
    for (const point of points) {
      const forms = [...(pages.get(url)?.querySelectorAll(`#cite-p${point.number} dd`) ?? [])].map(
        ({ textContent }) => textContent ?? '',
      );
      expect(forms).toHaveLength(4);
      for (const form of forms) expect(form).toContain(`https://report.example${point.url}`);
      expect(forms[0]).toMatch(
        /^独立编辑版编者\. .*\[EB\/OL\].*\d+\.\d+\.\d+版.*\(\d{4}-\d\d-\d\d\)\[引用日期\]\./,
      );
      expect(forms[2]).toMatch(/^@misc\{[\s\S]*\d{4}-\d\d-\d\d[\s\S]*\}$/);
    }
  }
});
