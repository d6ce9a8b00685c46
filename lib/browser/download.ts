/**
 * Hands the reader a file, put together from parts. A page of ours may do that without a permission; a worker could not.
 * Text is written as UTF-8.
 */
export function downloadFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
