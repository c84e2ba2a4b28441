import { expect, test } from 'vitest';
import { readPage } from '../../../src/integrations/read-page.ts';
import { recordHtml } from '../../../src/integrations/record-html.ts';

const PAGE = `<!doctype html><html lang="zh-Hans"><head>
<meta name="description" content="a"><meta content="default-src 'self'" http-equiv="Content-Security-Policy">
<style>.mark{color:red}</style><script>a()</script></head>
<body class="one  two"><p lang="en"><b class="mark">x</b></p><b title="<style>">y</b><!-- <script>no</script> --></body></html>`;

test('a page is read as a browser does: elements and classes with the languages that they stand in', () => {
  const { names } = readPage(PAGE);
  const languages = (name: string) => [...(names.get(name) ?? [])];
  expect(languages('html')).toEqual(['zh-Hans']);
  expect(languages('.one')).toEqual(['zh-Hans']);
  expect(languages('.two')).toEqual(['zh-Hans']);
  expect(languages('p')).toEqual(['en']);
  expect(languages('b')).toEqual(['en', 'zh-Hans']);
  expect(languages('.mark')).toEqual(['en']);
  expect([...readPage('<i>x</i>').names]).toEqual([['i', new Set([''])]]);
});

test('its style sheets, scripts and policies, where they stand, and none that only look like some', () => {
  const { styles, scripts, policies } = readPage(PAGE);
  expect(scripts).toEqual(['a()']);
  expect(styles.map(({ css, start, end }) => [css, PAGE.slice(start, end)])).toEqual([
    ['.mark{color:red}', '.mark{color:red}'],
  ]);
  expect(policies.map(({ content }) => content)).toEqual(["default-src 'self'"]);
  const [policy] = policies;
  expect(PAGE.slice(policy?.start, policy?.end)).toContain(`content="default-src 'self'`);
});

test('a record has the words of a page in parts, its headings by their rank, and what it is addressed by', () => {
  const html = recordHtml(
    {
      route: 'a/b/',
      number: '2.1',
      kind: 'section',
      title: 'T & U',
      language: undefined,
      blocks: [
        { fragment: '', kind: 'opening', heading: 'T & U', text: 'Sum' },
        { fragment: 'p1', kind: 'heading', heading: 'One', text: '' },
        { fragment: 'p1-1', kind: 'subheading', heading: 'Sub', text: 'Text' },
        { fragment: 'p1', kind: 'note', heading: 'One', text: 'Aside' },
      ],
    },
    'en',
    (text) => text.toLowerCase(),
  );
  expect(html).toMatch(/^<!doctype html><html lang="en"><body><main data-pagefind-body>/);
  expect(html).toContain('<h1>t &#38; u</h1><p>sum</p><h2>one</h2><h3>sub</h3><p>text</p><p>aside</p>');
  expect(html).not.toContain('<p></p>');
});
