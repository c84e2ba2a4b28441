import type { DataFormat } from './data-format.ts';
import { findActivePdf } from './find-active-pdf.ts';
import { findActiveSheet } from './find-active-sheet.ts';

/** Finds what would run in the reader's program, or cannot be looked into: the name of it; `undefined` if there is none. */
export function findActiveData(bytes: Uint8Array, format: DataFormat | undefined): string | undefined {
  if (format === 'xlsx' || format === 'ods') return findActiveSheet(bytes, format);
  return format === 'pdf' ? findActivePdf(bytes) : undefined;
}
