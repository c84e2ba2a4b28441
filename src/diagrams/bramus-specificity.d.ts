/** The package has these types, but its `exports` hide them. */
declare module '@bramus/specificity' {
  export default class Specificity {
    private constructor();
    static calculateForAST(selector: import('css-tree').Selector): Specificity;
    static compare(a: Specificity, b: Specificity): number;
  }
}
