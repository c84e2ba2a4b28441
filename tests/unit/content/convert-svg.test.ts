import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { convertSvg } from '../../../src/content/convert-svg.ts';
import { makeConverter } from '../../../src/conversion/converter.ts';

const XML = new JSDOM('').window;

/** A picture around some elements, converted. */
function convert(inside: string, words: Record<string, string> = {}): string {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  const converted = convertSvg(source, makeConverter(words).convertUnits);
  return converted.slice(source.indexOf(inside), -'</svg>'.length);
}

/** The elements of a picture, each with its attributes. */
function elementsOf(svg: string): string[] {
  const { documentElement } = new XML.DOMParser().parseFromString(svg, 'image/svg+xml');
  return [documentElement, ...documentElement.querySelectorAll('*')].map(
    ({ localName, attributes }) => `${localName} ${[...attributes].map(({ name }) => name).join(' ')}`,
  );
}

test.each([
  ['text', '<text>采茶<tspan>时间</tspan>\n</text>', '<text>採茶<tspan>時間</tspan>\n</text>'],
  ['name and description', '<title>门</title><desc>两扇</desc>', '<title>門</title><desc>兩扇</desc>'],
  ['what is read out', `<g aria-label="门" xlink:title='门'/>`, `<g aria-label="門" xlink:title="門"/>`],
  ['ids and what refers to them', '<g id="门" class="门"/><use href="#门"/>', undefined],
  ['data of no reader', '<g data-name="门"><!-- 门 --></g>', undefined],
  ['style sheets', '<style>/* 门 */ .门 { fill: red }</style>', undefined],
  ['sections', '<text>a<![CDATA[门<b>]]>门</text>', '<text>a門&#60;b&#62;門</text>'],
  ['references', '<text>&lt;门&#x95E8;&amp;</text>', '<text>&#60;門門&#38;</text>'],
  ['text with nothing to convert', '<text>&lt;a&#x3e;</text>', undefined],
])('%s', (_, inside, expected = inside) => {
  expect(convert(inside)).toBe(expected);
});

// What `conversion` may hold is judged elsewhere; here nothing that it could hold makes an element or an attribute.
test.each([
  ['甲乙丙丁戊己庚辛', '<script>'],
  ['甲乙', ']]>'],
  ['甲乙', '"/>'],
  ['甲乙', "' onload='"],
])('%s to %s', (word, to) => {
  const length = Math.max(word.length, to.length);
  const [from, becomes] = [word.padEnd(length, '子'), to.padEnd(length, 'x')];
  const source = `<svg xmlns="http://www.w3.org/2000/svg"><g aria-label="${from}" title='${from}' id="${from}"/><text>${from}<![CDATA[${from}]]></text></svg>`;
  const converted = convertSvg(source, makeConverter({ [from]: becomes }).convertUnits);
  expect(converted).not.toBe(source);
  expect(elementsOf(converted)).toEqual(elementsOf(source));
});

test('what is no XML stays as it is', () => {
  const source = '<svg xmlns="http://www.w3.org/2000/svg"><text>门</svg>';
  expect(convertSvg(source, makeConverter().convertUnits)).toBe(source);
});
