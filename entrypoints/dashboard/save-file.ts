/** Hands the reader a file, put together from parts. */
export async function saveFile(
  name: string,
  type: string,
  parts: readonly BlobPart[],
): Promise<void> {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
