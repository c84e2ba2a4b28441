/** The size of a file for those who fetch it: whole kilobytes, megabytes with one decimal. */
export function sayFileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
