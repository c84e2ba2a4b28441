declare namespace App {
  interface Locals {
    /** The problems and measures of the section being rendered, by name; set by its route, read by the blocks. */
    claims?: ReadonlyMap<string, import('./domain/claim-view.ts').ClaimView>;
  }
}
