const MB = 1024 * 1024;

/** What a source may have at most: it is read whole, and by several readers. */
export const IMPORT_LIMITS = {
  /** Bytes of a file. */
  file: 32 * MB,
  /** Bytes of text of a file, of an archive's part as well. */
  text: 16 * MB,
  /** Bytes of all that is in an archive, unpacked. */
  unpacked: 256 * MB,
  /** Parts of an archive, files of a folder. */
  parts: 10_000,
} as const;
