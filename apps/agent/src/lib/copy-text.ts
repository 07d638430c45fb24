/** Puts a text on the clipboard. Where the page came by plain HTTP, browsers have no clipboard: then the old way. */
export async function copyText(text: string, from: HTMLInputElement): Promise<boolean> {
  if (navigator.clipboard)
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  from.select()
  return document.execCommand('copy')
}
