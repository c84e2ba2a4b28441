import { makeRandom, type Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';
import { COMMON_TOKENS, MARKDOWN_TOKENS, MDX_TOKENS, PROSE_TOKENS } from './tokens.ts';

/** How lines begin, as people type it: right, nearly right, and as in other dialects. */
const STARTS = [
  ...[
    '',
    '',
    '',
    '## ',
    '##',
    '##\u3000',
    '##\u00a0',
    '###',
    '# ',
    '#',
    '＃＃ ',
    '- ',
    '-',
    '-\u3000',
    '* ',
    '*',
    '+ ',
  ],
  ...[
    '1. ',
    '1.',
    '1.\u3000',
    '1、',
    '2、',
    '2. ',
    '（1）',
    '> ',
    '＞',
    '> [!NOTE]\n> ',
    '- [ ]',
    '- [x] ',
    '    ',
    '• ',
  ],
  ...['| 茶 | 水 |\n| - | - |\n| ', '| ', '｜', '[^1]: ', '[^1]：', '[注]: ', ': ', ':::', '```\n', "'''"],
] as const;
const PIECES = [
  ...[
    '绿茶',
    '茶',
    ' 80 ',
    '度',
    ',',
    '，',
    '.',
    '。',
    '"',
    "'",
    ' ',
    '\u3000',
    'Tea',
    'a',
    '1',
    '(',
    ')',
    '（',
    '）',
    ':',
    '-',
    '--',
  ],
  ...[
    '**茶**',
    '** 茶 **',
    '*茶*',
    '__茶__',
    '`a, b`',
    '~~茶~~',
    '==茶==',
    '$x^2$',
    '[[茶]]',
    'H~2~O',
    '[^1]',
    '[@a]',
    '6"',
    '|',
    '｜',
  ],
  ...[
    '[茶](02.mdx)',
    '[茶] (02.mdx)',
    '[茶](02.mdx）',
    '【茶】(02.mdx)',
    '[茶]（02.mdx）',
    '![茶](a.png)',
    '![茶]（a.png）',
  ],
  ...[
    'https://tea.example/a',
    '<br />',
    '<Note>茶</Note>',
    '<sub>2</sub>',
    '\\*',
    '&amp;',
    '\u200b',
    'ＡＢ',
    '３',
    '⼀',
    '，，',
    '。。',
    '...',
  ],
] as const;
const ENDS = ['\n', '\n', '\n\n', '\n\n', '。\n\n', '  \n', ' |\n', '\r\n'] as const;

/** A page as somebody might type it who thinks of other dialects. Everything in it follows from its seed. */
export function makeDocument(seed: number): string {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1));
  const lines = Array.from({ length: 1 + Math.floor(random() * 8) }, () => makeLine(random));
  const title = random() < 0.8 ? '喝茶' : `'${makeWords(random).replace(/['\r\n]/g, '')}茶'`;
  return `---\ntitle: ${title}\nsummary: 怎样喝茶。\n---\n\n${lines.join('')}\n`;
}

function makeLine(random: Random): string {
  return pick(STARTS, random) + makeWords(random) + pick(ENDS, random);
}

function makeWords(random: Random): string {
  const tokens = [...PIECES, ...PROSE_TOKENS];
  const rare = [...MARKDOWN_TOKENS, ...MDX_TOKENS, ...COMMON_TOKENS];
  return Array.from({ length: 1 + Math.floor(random() * 7) }, () =>
    pick(random() < 0.04 ? rare : tokens, random),
  ).join('');
}
