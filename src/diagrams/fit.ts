/** A drawn picture's size and that of its smallest text, in CSS pixels. */
export type Size = { readonly width: number; readonly height: number; readonly fontSize: number };

/** The column of a phone 375 pixels wide. */
export const PHONE_COLUMN = 335;
/** The smallest text that is read without enlarging, in CSS pixels. */
export const LEGIBLE = 12;

/** How large the smallest text of a picture is where it must fit a column. */
export function fontSizeAt({ width, fontSize }: Size, column: number): number {
  return fontSize * Math.min(1, column / width);
}

/** The smallest text of a drawing on a phone: that of its narrow version, if it has one. */
export function fontSizeOnPhone(drawing: Size & { readonly narrow?: Size | undefined }): number {
  return fontSizeAt(drawing.narrow ?? drawing, PHONE_COLUMN);
}

/** Whether all text of a drawing can be read on a phone without enlarging it. */
export function isLegibleOnPhone(drawing: Size & { readonly narrow?: Size | undefined }): boolean {
  return fontSizeOnPhone(drawing) >= LEGIBLE;
}
