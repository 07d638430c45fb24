/** What somebody wrote in the editor, as text: a line for each paragraph. */
export const plainText = (html: string): string =>
  new DOMParser()
    .parseFromString(html.replaceAll(/<(\/p|br)\b[^>]*>/g, '\n$&'), 'text/html')
    .body.textContent.trim()
