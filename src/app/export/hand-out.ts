/** A file to the reader's disk, an image to the clipboard. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click has only asked for the download: the address must stand until it has begun.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** False where the browser does not allow it. */
export async function copyImage(image: Blob): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
    return true;
  } catch {
    return false;
  }
}
