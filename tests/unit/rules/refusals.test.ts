import { expect, test } from 'vitest';
import { readText } from '../../../src/content/read-facts.ts';
import { findForbidden } from '../../../src/diagrams/forbidden.ts';
import { RESERVED_SLUGS } from '../../../src/domain/ids.ts';
import { remedyFor } from '../../../src/markdown/html-remedies.ts';
import { applyRules } from '../../../src/rules/apply-rules.ts';
import { findScript } from '../../../src/rules/images/find-script.ts';
import { trackingParameters } from '../../../src/rules/links/tracking-parameters.ts';
import { interpret, page } from '../in-memory.ts';

const ABOUT = 'zh/about.mdx';
const each = (list: string) => list.split(' ').map((word) => [word] as const);

/** What a rule says of a page of such a text: what is found, as it is typed, and what would stand there. */
async function judge(rule: string, body: string, path = ABOUT) {
  const text = page('', body);
  const files = new Map([[path, readText(path, text)]]);
  const findings = await applyRules({ files, derived: new Map(), drawings: new Map() });
  return findings.flatMap((each) =>
    each.rule === rule ? [each.fix ? [text.slice(each.fix.start, each.fix.end), each.fix.text] : []] : [],
  );
}

const svg = (inside: string, attributes = '') =>
  findScript(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`))?.what;

test.each(
  each(
    'g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata linearGradient radialGradient stop clipPath mask ' +
      'pattern marker image switch view filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
      'feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence style svg',
  ),
)('a drawing may have <%s>', (name) => {
  expect(svg(`<${name}/>`)).toBeUndefined();
});

test.each(
  each(
    'script foreignObject animate animateMotion animateTransform set mpath iframe object embed video audio a feImage font-face SCRIPT Path html x:path',
  ),
)('and not <%s>', (name) => {
  expect(svg(`<${name}/>`)).toBe(name.includes(':') ? 'XML 错误 / an XML error' : `<${name}>`);
});

test.each([
  ['onload', 'onload="x"'],
  ['ONLOAD', 'ONLOAD="x"'],
  ['xml:base', 'xml:base="x"'],
  ['href="x.svg"', 'href="x.svg"'],
  ['src="x"', 'src="x"'],
  ['href="data:image/svg+xml;base64,x"', 'href="data:image/svg+xml;base64,x"'],
  ['href="data:image/png,x"', 'href="data:image/png,x"'],
  ['style="a:url(x)"', 'style="a:url(x)"'],
  ['fill="url(https://a.example)"', 'fill="url(https://a.example)"'],
  ['style="a:expression(x)"', 'style="a:expression(x)"'],
  ['style="a:image(x)"', 'style="a:image(x)"'],
  ['style="a:image-set(x)"', 'style="a:image-set(x)"'],
  ['style="a:cross-fade(x)"', 'style="a:cross-fade(x)"'],
  ['style="a:src(x)"', 'style="a:src(x)"'],
  ['style="a:u\\72l(x)"', 'style="a:u\\72l(x)"'],
  ['style="@import x"', 'style="@import x"'],
  ['style="@font-face{}"', 'style="@font-face{}"'],
  ['style="a:u/**/rl(x)"', 'style="a:u/**/rl(x)"'],
])('an attribute that could run or load something is refused: %s', (what, attribute) => {
  expect(svg(`<path ${attribute}/>`)).toBe(what);
});

test.each(
  each(
    'href="#a" href="data:image/png;base64,x" href="data:image/jpeg;base64,x" href="data:image/webp;base64,x" fill="url(#a)" ' +
      `fill="url('#a')" tone="x" style="fill:red" xmlns:x="y" width="9"`,
  ),
)('and one that could not is not: %s', (attribute) => {
  expect(svg(`<path ${attribute}/>`)).toBeUndefined();
});

test.each([
  ['<!DOCTYPE>', '<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['<?x?>', '<?x y?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['encoding="utf-16"', '<?xml version="1.0" encoding="utf-16"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['encoding="latin1"', "<?xml version='1.0' encoding='latin1'?><svg xmlns='http://www.w3.org/2000/svg'/>"],
  [undefined, '<?xml version="1.0" encoding="UTF-8"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['<svg>', '<svg/>'],
  ['<style>', '<svg xmlns="http://www.w3.org/2000/svg"><style>a{b:url(x)}</style></svg>'],
  ['<style>', '<svg xmlns="http://www.w3.org/2000/svg"><style><![CDATA[@import "x"]]></style></svg>'],
  ['<style> … <g>', '<svg xmlns="http://www.w3.org/2000/svg"><style><g/></style></svg>'],
  [
    undefined,
    '<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:url(#b)}</style><text>@import</text></svg>',
  ],
])('of a whole drawing %s is refused', (what, source) => {
  expect(findScript(Buffer.from(source))?.what).toBe(what);
});

test.each(
  each(
    'utm_source utm_x fbclid gclid dclid msclkid yclid igshid mc_cid mc_eid spm scm share_token share_source share_medium vd_source from_source from_wecom ' +
      'wxshare_count _hsenc _hsmi ref_src UTM_SOURCE',
  ),
)('the parameter %s only tracks', (name) => {
  expect(trackingParameters(new URL(`https://a.example/?${name}=1&id=2`))).toEqual([name]);
});

test.each(each('utm source xutm_source ref share mc_id from id spmx hsenc'))(
  'the parameter %s does not',
  (name) => {
    expect(trackingParameters(new URL(`https://a.example/?${name}=1`))).toEqual([]);
  },
);

test.each(
  each(
    'web.archive.org archive.ph archive.today archive.is archive.li archive.vn archive.md archive.fo perma.cc webcitation.org',
  ),
)('what %s keeps is left as it was kept', (host) => {
  expect(trackingParameters(new URL(`https://${host}/x?spm=1`))).toEqual([]);
  expect(trackingParameters(new URL(`https://${host}.example/x?spm=1`))).toEqual(['spm']);
});

test.each(
  each(
    'img center figure figcaption caption iframe video audio embed object a table thead tbody tfoot tr th td b strong i em details summary kbd samp var tt s del strike ' +
      'p div span font u section small h1 h6 ul ol li blockquote hr pre code mark ins abbr cite q dl dt dd label',
  ),
)('in the place of <%s> something is advised', (name) => {
  expect(remedyFor(name)?.zh).toBeTruthy();
  expect(remedyFor(`${name}x`)).toBeUndefined();
});

test.each(each('con prn aux nul com1 lpt9 CON con.mdx 01-con 101-aux.mdx Nul.svg a.'))(
  'no name is %s, which Windows has for itself',
  async (name) => {
    const { files } = await interpret({ [`zh/${name}`]: '' });
    const found = await applyRules({ files, derived: new Map(), drawings: new Map() });
    expect(found.map(({ rule }) => rule)).toContain('files/portable');
  },
);

test.each(each('cone.svg com.svg com10.svg 1-con.svg a-con.svg nul-a.svg'))('%s is a name', async (name) => {
  const { files } = await interpret({ [`zh/${name}`]: '' });
  const found = await applyRules({ files, derived: new Map(), drawings: new Map() });
  expect(found.map(({ rule }) => rule)).not.toContain('files/portable');
});

test('no chapter takes the address of a page that the site has', () => {
  expect([...RESERVED_SLUGS].sort()).toEqual(
    '404 500 about en figures map pagefind previews print problems report search since terms wordings zh zh-hant'.split(
      ' ',
    ),
  );
});

test.each([...'。，、；：.,;:'].map((mark) => [mark] as const))(
  'a heading does not end in %s',
  async (mark) => {
    expect(await judge('headings/ending', `## 茶${mark}\n\n茶。`)).toEqual([[mark, '']]);
  },
);

test.each([...'？！）”…'].map((mark) => [mark] as const))('it may end in %s', async (mark) => {
  expect(await judge('headings/ending', `## 茶${mark}\n\n茶。`)).toEqual([]);
});

test.each([
  ['喝茶,水', ',', '，'],
  ['喝茶;水', ';', '；'],
  ['喝茶:水', ':', '：'],
  ['喝茶?', '?', '？'],
  ['喝茶!', '!', '！'],
  ['喝茶.', '.', '。'],
  ['a,茶', ',', '，'],
  ['5:茶', ':', '：'],
  ['（茶）,水', ',', '，'],
  ['”,水', ',', '，'],
  ['喝茶...', '...', '……'],
  ['喝茶--水', '--', '——'],
  ['--茶', '--', '——'],
])('of %s the half-width %s becomes %s', async (body, from, to) => {
  expect(await judge('typography/half-width-punctuation', body)).toEqual([[from, to]]);
});

test.each(['a, b', '1,234', '喝茶:/a', '喝茶:-', '茶.5', '茶.net', '茶. net', '3:4', 'f(茶)', '……', '茶-水'])(
  '%s is left as it is',
  async (body) => {
    const found = await judge('typography/half-width-punctuation', body);
    expect(found).toEqual(
      body === 'f(茶)'
        ? [
            ['(', '（'],
            [')', '）'],
          ]
        : [],
    );
  },
);

test.each([
  ...[...'，。、；：'].map((mark) => [`喝茶${mark}${mark}水`, `${mark}${mark}`, mark] as const),
  ['喝茶。。。水', '。。。', '……'],
  ['喝茶，,水', '，,', '，'],
  ['喝茶！！水', '！！', '！'],
  ['喝茶？？水', '？？', '？'],
  ['喝茶！!水', '！!', '！'],
  ['喝茶？?水', '？?', '？'],
] as const)('of %s the doubled %s becomes %s', async (body, from, to) => {
  expect(await judge('typography/doubled-punctuation', body)).toContainEqual([from, to]);
});

test.each(['喝茶，。水', '喝茶、！水', '喝茶！。水', '喝茶：，水'])(
  'which one of %s is meant a person says',
  async (body) => {
    expect(await judge('typography/doubled-punctuation', body)).toEqual([[]]);
  },
);

test.each(['真的？！', '真的！？', '喝茶……水', '喝茶。.net', '喝茶——水'])('%s is one mark', async (body) => {
  expect(await judge('typography/doubled-punctuation', body)).toEqual([]);
});

test.each([
  ['１', '1'],
  ['Ｚ', 'Z'],
  ['ａ％', 'a%'],
  ['Ａ＋Ｂ', 'A+B'],
  ['ｘ－ｙ', 'x-y'],
  ['ａ＝１', 'a=1'],
  ['ａ＠ｂ', 'a@b'],
  ['Ｑ＆Ａ', 'Q&A'],
  ['１／２', '1/2'],
])('%s is typed %s', async (body, becomes) => {
  expect(await judge('typography/full-width-letters', `茶${body}茶`)).toEqual([[body, becomes]]);
});

test.each(['％', '＋', '＝', '，', '（）'])('%s alone is no letter', async (body) => {
  expect(await judge('typography/full-width-letters', `茶${body}茶`)).toEqual([]);
});

test.each([
  ['flowchart LR\n  classDef a fill:red', 'classDef / style'],
  ['flowchart LR\n  style a fill:red', 'classDef / style'],
  ['flowchart LR\n  linkStyle 0 stroke:red', 'classDef / style'],
  ['flowchart LR\n  a --> b; style a fill:red', 'classDef / style'],
  ['graph LR\n  a --> b style a fill:red', 'classDef / style'],
  ['stateDiagram-v2\n  a style a fill:red', 'classDef / style'],
  ['classDiagram\n  a style a fill:red', 'classDef / style'],
  ['erDiagram\n  a style a fill:red', 'classDef / style'],
  ['requirementDiagram\n  a style a fill:red', 'classDef / style'],
  ['block-beta\n  a style a fill:red', 'classDef / style'],
  ['quadrantChart\n  a: [0.1, 0.2] color: red', 'color'],
  ['quadrantChart\n  a: [0.1, 0.2] stroke-color: red', 'color'],
  ['flowchart LR\n  click a call f()', 'click … call'],
  ['flowchart LR\n  click a f', 'click … call'],
  ['flowchart LR\n  a --> b\n---', '---'],
  ['%%{init: {}}%%\nflowchart LR', '%%{…}%%'],
  ['flowchart LR\n  a["%%{x}%%"]', '%%{…}%%'],
])('a diagram may not say %j', (source, name) => {
  const lines = source.split('\n');
  expect(findForbidden(source)).toEqual([
    {
      name,
      line: name.startsWith('%%') ? lines.findIndex((line) => line.includes('%%{')) + 1 : lines.length,
    },
  ]);
});

test.each([
  'flowchart LR\n  a["style b fill:red"] --> b',
  'flowchart LR\n  click a href "b.mdx"',
  'flowchart LR\n  click a "b.mdx"',
  'flowchart LR\n  lifestyle --> b',
  'sequenceDiagram\n  A->>B: the style a has: red',
  'pie\n  "color: red" : 1',
])('and may say %j', (source) => {
  expect(findForbidden(source)).toEqual([]);
});
