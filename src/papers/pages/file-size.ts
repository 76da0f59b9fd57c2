/** `312 kB` or `1,2 MB`. @param bytes nothing for a file that is not made yet */
export function fileSize(bytes: number | undefined): string | null {
  if (bytes === undefined) return null;
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}
