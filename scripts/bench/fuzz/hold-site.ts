import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { allSections, type Edition } from '../../../src/domain/report.ts';
import type { Failure } from './hold-findings.ts';

const POLICY = 'meta[http-equiv="content-security-policy" i]';
/** What no page of ours has. */
const FOREIGN = 'iframe, object, embed, base, frame, applet, foreignObject, animate, set';
const RAW = /undefined|\[object /;

/** Holds a built site to what it promises: a whole page for each of the report's, with its words, and nobody's code. */
export function holdSite(site: string, editions: readonly Edition[]): Failure[] {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return [
    ...pages.flatMap((file) => holdPage(file, readFileSync(path.join(site, file), 'utf8'))),
    ...editions.flatMap((edition) => holdEdition(site, edition)),
  ];
}

function holdPage(file: string, html: string): Failure[] {
  const { document } = new JSDOM(html).window;
  const failures: Failure[] = [];
  const expect = (about: string, holds: boolean, detail: string) => {
    if (!holds) failures.push({ kind: 'page', about, detail: `${file}: ${detail}` });
  };
  if (document.querySelector('meta[http-equiv="refresh" i]') && document.querySelectorAll('*').length < 12)
    return [];
  const policies = [...document.head.querySelectorAll(POLICY)];
  expect('policy', policies.length === 1, `${policies.length} policies`);
  const policy = policies[0]?.getAttribute('content') ?? '';
  expect(
    'policy',
    /default-src 'self'.*script-src '(?:self|none)'/.test(policy) && !policy.includes("'unsafe-inline'"),
    policy.slice(0, 300),
  );
  for (const element of document.querySelectorAll('*')) {
    const what = `<${element.localName}>`;
    expect('foreign', !element.matches(FOREIGN), what);
    for (const { name, value } of element.attributes) {
      expect('handler', !/^on/i.test(name), `${what} ${name}=${value.slice(0, 80)}`);
      expect('style', name !== 'style', `${what} ${name}=${value.slice(0, 80)}`);
      expect(
        'address',
        !/^\s*(javascript|vbscript|data:text)/i.test(value) ||
          name === 'content' ||
          name === 'alt' ||
          name === 'title' ||
          name.startsWith('aria'),
        `${what} ${name}=${value.slice(0, 80)}`,
      );
    }
  }
  for (const script of document.querySelectorAll('script'))
    expect(
      'script',
      !script.textContent.includes('pwned') || script.type === 'application/ld+json',
      script.textContent.slice(0, 200),
    );
  for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
  const [raw] = RAW.exec(document.body.textContent) ?? [];
  expect('raw', raw === undefined, `${raw}`);
  expect(
    'main',
    document.querySelectorAll('main').length === 1,
    `${document.querySelectorAll('main').length} main`,
  );
  return failures;
}

function holdEdition(site: string, { report, prefix }: Edition): Failure[] {
  const failures: Failure[] = [];
  const read = (route: string) => {
    const file = path.join(site, prefix, route, 'index.html');
    if (!existsSync(file)) {
      failures.push({ kind: 'page', about: 'missing', detail: prefix + route });
      return undefined;
    }
    const main = new JSDOM(readFileSync(file, 'utf8')).window.document.querySelector('main');
    for (const reference of main?.querySelectorAll('[role="doc-noteref"]') ?? []) reference.remove();
    return squash(main?.textContent);
  };
  const expectText = (route: string, texts: readonly string[]) => {
    const text = read(route);
    for (const each of texts)
      if (text !== undefined && !text.includes(squash(each)))
        failures.push({
          kind: 'page',
          about: 'text',
          detail: `${prefix}${route}: ${JSON.stringify(each.slice(0, 200))}`,
        });
  };
  for (const { route, title } of [...report.chapters, ...report.terms]) expectText(route, [title]);
  for (const { route, title, points } of allSections(report))
    expectText(route, [
      title,
      ...points.flatMap(({ heading, text }) => [heading, ...text.split('\n\n').map(firstWords)]),
    ]);
  return failures;
}

/** The beginning of a paragraph, up to what is set otherwise on the page than in plain text. */
function firstWords(paragraph: string): string {
  return /^[\p{L}\p{N}，。：；]{0,12}/u.exec(paragraph)?.[0] ?? '';
}

function squash(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u200b\u2060\u00ad]+/g, '');
}
