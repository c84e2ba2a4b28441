import { toToken } from './colours.ts';
import { parseDeclarations, parseStyleSheet, ruleApplies } from './css.ts';

/** The properties that SVG has as presentation attributes and a picture needs. */
const PRESENTATION = new Set(
  'fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity opacity font-size font-style font-weight text-anchor dominant-baseline alignment-baseline visibility display marker-start marker-mid marker-end clip-path text-decoration'.split(
    ' ',
  ),
);
const COLOURS = ['fill', 'stroke', 'stop-color', 'flood-color'];
const NO_VALUE = /^(revert|inherit|initial|unset)$/;

/**
 * Makes every rule of the picture's `<style>` elements and every `style` attribute into presentation
 * attributes, colours into the site's tokens, and removes both: the pages' security policy allows neither.
 */
export function flattenStyle(svg: Element): void {
  const sheets = [...svg.querySelectorAll('style')];
  const rules = sheets.flatMap((sheet) => parseStyleSheet(sheet.textContent ?? ''));
  for (const sheet of sheets) sheet.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    if (/^(title|desc)$/.test(element.localName)) continue;
    const declared = [
      ...rules.filter((rule) => ruleApplies(rule, element)).flatMap(({ declarations }) => declarations),
      ...parseDeclarations(element.getAttribute('style') ?? ''),
    ];
    const important = declared.filter(([, value]) => value.includes('!important'));
    for (const [property, text] of [...declared.filter((each) => !important.includes(each)), ...important]) {
      const value = text.replace(/\s*!important/, '');
      if (value && PRESENTATION.has(property) && !NO_VALUE.test(value))
        element.setAttribute(property, value.replace(/^(-?[\d.]+)px$/, '$1'));
    }
    for (const name of ['style', 'font-family', 'color']) element.removeAttribute(name);
    for (const name of COLOURS) {
      const value = element.getAttribute(name);
      if (value && !value.startsWith('url(')) element.setAttribute(name, toToken(value));
    }
  }
}
