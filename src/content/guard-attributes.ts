/**
 * For sax's `onopentagstart`: it asks each element's attributes for `hasOwnProperty`, and an attribute of that name would
 * stand in its place: with namespaces as well, if it has no value. (With them it takes time with the square of the attributes.)
 */
export function guardAttributes({ attributes }: { readonly attributes: object }): void {
  Object.defineProperty(attributes, 'hasOwnProperty', { value: Object.prototype.hasOwnProperty });
}
