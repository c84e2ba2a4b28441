/**
 * The supplement of CJK radicals with the ideographs that they look like: Unicode's EquivalentUnifiedIdeograph.txt,
 * less those that stand for no character of running text. Normalisation knows only two of them.
 */
const SUPPLEMENT =
  '⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺒巳⺓幺⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺣灬⺤爫⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Where a radical looks as the character is written today, and its normal form is an older one. */
const TODAY = '⼾户⾭青⿈黄';

const FORMS = new Map(
  [...(SUPPLEMENT + TODAY).matchAll(/(.)(.)/gu)].map(([, radical = '', form = '']) => [radical, form]),
);

/** The common character that a radical or compatibility character looks like; `undefined` if none is known. */
export function unifiedForm(character: string): string | undefined {
  const form = FORMS.get(character) ?? character.normalize('NFKC');
  return form === character && /[\u2e80-\u2fd5]/.test(character) ? undefined : form;
}
