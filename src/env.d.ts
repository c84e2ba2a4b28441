declare namespace App {
  interface Locals {
    /** The edition whose page is rendered: elements in content get no page properties. */
    edition?: import('./views/local-edition.ts').LocalEdition;
    /** The section whose page is rendered. */
    section?: import('./domain/report.ts').Section;
  }
}
