import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What breaks a page out of its text if somebody takes text for markup, or for a pattern. */
export const ATTACKS = [
  '<style>.q9zq{',
  '</style>',
  '<script>globalThis.pwned=1</script>',
  '</script>',
  '</title></textarea>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '" onload="globalThis.pwned=1" x="',
  "' onerror='globalThis.pwned=1' x='",
  '<img src=x onerror=globalThis.pwned=1>',
  '<svg onload=globalThis.pwned=1>',
  '<meta http-equiv="content-security-policy" content="">',
  '<path d="M0 0"></path>',
  `\${globalThis.pwned=1}`,
  '{globalThis.pwned=1}',
  "$& $` $' $1 $$",
  '`$' + '{1}`',
  '&lt;script&gt;globalThis.pwned=1&lt;/script&gt;',
  '&#60;b&#62;',
  'javascript:globalThis.pwned=1',
  'data:text/html,pwned',
  '%3Cscript%3E%00%22',
  '\\u003cb\\u003e\\u2028',
  'DIAGRAM-ID {name} {count}',
  '</desc></svg>',
  '</template></noscript>',
] as const;

/** Words of bundlers, which put something else in the place of them. */
export const BUNDLER_WORDS = [
  '__ASTRO_ASSET_IMAGE__abc__',
  '__ASTRO_ASSET_IMAGE__abc___x__',
  '__ASTRO_IMAGE_IMPORT__x',
  '@@ASTRO_MANIFEST_REPLACE@@',
  '@@ASTRO-LINKS@@',
  '@@ASTRO-STYLES@@',
  '@@ASTRO-SCRIPTS@@',
  '__VITE_ASSET__abcd__',
  '__VITE_PUBLIC_ASSET__deadbeef__',
  '__VITE_PRELOAD__',
  '__VITE_CSS_URL__6162__',
  '__vite_ssr_import__',
  'import.meta.env.MODE',
  'import.meta.env',
  'import.meta.ROLLUP_FILE_URL_abc',
  'process.env.NODE_ENV',
  '%BASE_URL%',
  '!~{001}~',
].join(' ');

/** Gives the text of a field, which begins with the field's own name. */
export type Fill = (field: string) => string;

/** Each field holds all attacks, and begins with another one. */
export function fillHostile(): Fill {
  let turn = 0;
  return (field) => {
    const start = turn++ % ATTACKS.length;
    return `${field}${[...ATTACKS.slice(start), ...ATTACKS.slice(0, start)].join(' ')}末`;
  };
}

/** The widest word that stays whole in a table: the tables of both reports need as much room. */
const WIDE = 'W'.repeat(18);

const LENGTH = ATTACKS.join(' ').length;

/** Texts that mean nothing to anybody, as long as the others, with words as long: what stands where is worked out by length. */
export const fillHarmless: Fill = (field) =>
  `${field}茶末 ${'unbreakableleavesofanunbreakableplant '.repeat(LENGTH).slice(0, LENGTH - 4)}叶`;

/**
 * Writes a report that has a text of its own in every field of every kind of content that takes one, in the form in
 * which the check takes it.
 */
export function writeFilledReport(folder: string, fill: Fill): void {
  rmSync(folder, { recursive: true, force: true });
  const put = (name: string, text: string) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  /** A page: its front matter, which YAML reads as JSON, and its text. */
  const page = (name: string, facts: Record<string, unknown>, text = '') =>
    put(name, `---\n${yaml(facts)}---\n\n${text}\n`);
  const prose = (field: string) => escapeProse(fill(field));

  const publication = (at: string) => ({
    title: fill(`${at}刊名`),
    subtitle: fill(`${at}副题`),
    description: fill(`${at}说明`),
    authors: [fill(`${at}作者甲`), fill(`${at}作者乙`)],
    publisher: fill(`${at}出版`),
    date: '2024-03',
    license: fill(`${at}授权`),
    keywords: [fill(`${at}要词`)],
    independence: fill(`${at}独立`),
    standing: fill(`${at}立场`),
    problemsNote: fill(`${at}难处总说`),
    edition: {
      name: fill(`${at}版名`),
      editor: fill(`${at}编者`),
      version: fill(`${at}版次`),
      date: '2024-03-15',
    },
    themes: { weather: fill(`${at}类别`), other: fill(`${at}别类`) },
    kinds: { word: fill(`${at}词类`) },
    searchExample: fill(`${at}例子`),
    typography: Object.fromEntries(TYPOGRAPHY.map((rule) => [rule, 'off'])),
  });
  put(
    'zh/report.yaml',
    yaml({
      ...publication('中'),
      stopWords: [fill('停词')],
      synonyms: [[fill('同义甲'), fill('同义乙')]],
      conversion: { 茶末: '荼沫' },
    }),
  );
  put('en/report.yaml', yaml(publication('英'))); // the other pages are lent
  page('en/home.mdx', { title: fill('英首页'), summary: fill('英首页说') }, prose('英首页文'));
  page('en/01-tea/index.mdx', { title: fill('英章名'), summary: fill('英章说') }, prose('英章文'));
  for (const name of ['bud.svg', 'frost.png'])
    cpSync(`tests/fixtures/report/zh/images/${name}`, path.join(folder, 'zh/images', name));
  put('zh/images/words.svg', drawPicture(fill));
  put('zh/01-tea/weights.csv', `${fill('表甲').replace(/[",]/g, '')},斤\n1,2\n`);

  page('zh/home.mdx', { title: fill('首页'), summary: fill('首页说') }, prose('首页文'));
  page(
    'zh/about.mdx',
    { title: fill('关于'), summary: fill('关于说') },
    `## ${prose('关于题')}\n\n${prose('关于文')}`,
  );
  page('zh/01-tea/index.mdx', { title: fill('章名'), summary: fill('章说') }, prose('章文'));
  page('zh/terms/leaf.mdx', {
    title: fill('词名'),
    kind: 'word',
    summary: fill('词说'),
    names: [fill('词形')],
    aliases: [fill('别名')],
    english: fill('英名'),
    abbreviation: fill('缩写'),
    traditional: fill('正体'),
    law: {
      officialTitle: fill('法名'),
      issuer: fill('颁布'),
      number: fill('文号'),
      adopted: '2015-02-10',
      effective: '2015-03-01',
      link: 'https://example.org/?a=1&b=%3Cscript%3E%22',
    },
    note: fill('词注'),
    formerly: ['terms/old-leaf'],
  });
  page(
    'zh/01-tea/01-picking.mdx',
    {
      title: fill('采茶'),
      summary: fill('采茶说'),
      problems: {
        frost: { title: fill('难处'), theme: 'weather', statement: fill('难处说') },
        storm: { title: fill('又难'), theme: 'other', statement: fill('又难说'), unanswered: true },
      },
      measures: {
        smoke: { title: fill('办法'), kind: 'reported', answers: { frost: 'report' } },
        trees: { title: fill('又法'), kind: 'proposed', answers: { 'tea/selling#price': 'edition' } },
      },
      related: [{ to: 'tea/selling', why: fill('为何') }],
      formerly: ['picking', 'tea/old'],
    },
    writeSection(prose, fill),
  );
  page(
    'zh/01-tea/02-selling.mdx',
    {
      title: fill('卖茶'),
      summary: fill('卖茶说'),
      problems: { price: { title: fill('价低'), theme: 'weather', statement: fill('价低说') } },
    },
    `## ${prose('卖题')}\n\n<Problem id="price">${prose('价低文')}</Problem>。回到[${prose('链字')}](01-picking.mdx#p2)。`,
  );
}

function writeSection(prose: Fill, fill: Fill): string {
  return `${prose('开头')}

## ${prose('一题')}

${prose('段落')}，**${prose('粗')}**。

*${prose('斜')}*。

[${prose('词链')}](../terms/leaf.mdx "${prose('链题')}")。

<Problem id="frost">${prose('难文')}</Problem>。

\`\` ${fill('码')} \`\`[^one]。

[^one]: ${prose('脚注')}

- ${prose('项')}
  1. ${prose('子项')}
- [x] ${prose('做了')}

> ${prose('引文')}

| ${prose('列甲')} ${WIDE} | ${prose('列乙')} ${WIDE} |
|:--|--:|
| ${prose('格甲')} ${WIDE} | ${prose('格乙')} ${WIDE} |

### ${prose('小题')}

${prose('小段')}

## ${prose('二题')}

<Measure id="smoke">${prose('办文')}</Measure>。

<Measure id="trees">${prose('又法文')}</Measure>。

<Problem id="storm">${prose('又难文')}</Problem>。

[外链](https://example.org/?a=1&b=%3Cscript%3E%22 "${prose('外题')}")，[${prose('数据')}](weights.csv)。

![${prose('图甲')}](../images/bud.svg "${prose('图题')}")

![${prose('图乙')}](../images/frost.png)

![${prose('图丙')}](../images/words.svg)

<Figure caption="${escapeAttribute(fill('图说'))}" source="${escapeAttribute(fill('图源'))}" number="${escapeAttribute(fill('图号'))}">

![${prose('图丁')}](../images/frost.png)

</Figure>

<Note>

${prose('编注')}

</Note>

<Truncated>

${prose('断处')}

</Truncated>

\`\`\`\`text
${fill('代码')}
\`\`\`\`

${escapeProse(`段 ${BUNDLER_WORDS} 末`)}

\`码 ${BUNDLER_WORDS} 末\`

\`\`\`text
块 ${BUNDLER_WORDS} 末
\`\`\`

![${escapeProse(`图 ${BUNDLER_WORDS} 末`)}](../images/frost.png)

~~~mermaid title="${escapeMeta(fill('画题'))}" alt="${escapeMeta(fill('画说'))}" caption="${escapeMeta(fill('画注'))}"
flowchart LR
  A["${escapeLabel(fill('点甲'))}"]:::problem -- "${escapeLabel(fill('边'))}" --> B["${escapeLabel(fill('点乙'))}"]
  click B href "02-selling.mdx#p1"
  click A href "https://example.org/?a=1&b=%3Cscript%3E%22"
~~~
`;
}

function yaml(facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** Each sign as itself, whatever it means to Markdown. */
function escapeProse(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"'{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** As in prose; quotation marks would end the attribute. */
function escapeMeta(text: string): string {
  return escapeProse(text.replaceAll('"', "'"));
}

/** Mermaid's own codes. */
function escapeLabel(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => `#${sign.charCodeAt(0)};`);
}

function drawPicture(fill: Fill): string {
  const text = (field: string) => escapeAttribute(fill(field).replaceAll('\\', '')); // which could spell what loads
  return `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" viewBox="0 0 90 90" role="img" aria-label="${text('图声')}"><title>${text('图名')}</title><desc>${text('图述')}</desc><text x="9" y="9">${text('图字')}<tspan><![CDATA[${fill('图段').replaceAll(']]>', '')}]]></tspan></text></svg>`;
}

/** The rules that a language may leave to its authors. */
const TYPOGRAPHY = [
  'asterisk-as-times',
  'compatibility-characters',
  'doubled-punctuation',
  'full-width-letters',
  'half-width-punctuation',
  'ideographic-space',
  'inert-emphasis',
  'list-number',
  'space-between-scripts',
  'straight-quotes',
];
