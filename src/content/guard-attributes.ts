/**
 * For sax's `onopentagstart`: it asks each element's attributes for `hasOwnProperty`, and an attribute of that name would
 * stand in its place. With namespaces it does not, but then takes time with the square of the attributes.
 */
export function guardAttributes({ attributes }: { readonly attributes: object }): void {
  Object.defineProperty(attributes, 'hasOwnProperty', { value: Object.prototype.hasOwnProperty });
}
