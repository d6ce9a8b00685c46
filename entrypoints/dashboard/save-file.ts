/** Hands the reader a file: text in parts, because one part of a hundred thousand lines would hold the page up. */
export async function saveFile(
  name: string,
  type: string,
  parts: readonly string[],
): Promise<void> {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
