import type { Part } from './mime-parser.ts'

const bare = (id: string) => id.trim().replace(/^<|>$/g, '').toLowerCase()

const decoded = (reference: string) => {
  try {
    return decodeURIComponent(reference)
  } catch {
    return reference
  }
}

/**
 * Which parts the HTML shows, and by which name: each `cid:` is looked for among the Content-IDs, then the
 * Content-Locations, then the file names, whatever the part's disposition says.
 */
export const inlinePictures = (html: string | undefined, parts: readonly Part[]): Map<Part, string> => {
  const shown = new Map<Part, string>()
  if (!html || parts.length === 0) return shown
  const references = [...html.matchAll(/\bcid:([^"'\s>)]+)/gi)].map(([, reference = '']) => reference)
  for (const reference of new Set(references)) {
    const wanted = bare(decoded(reference.replaceAll('&amp;', '&')))
    const part =
      parts.find(part => part.contentId !== undefined && bare(part.contentId) === wanted) ??
      parts.find(
        part =>
          part.contentLocation !== undefined && bare(part.contentLocation.replace(/^cid:/i, '')) === wanted,
      ) ??
      parts.find(part => part.filename?.toLowerCase() === wanted)
    if (part && !shown.has(part)) shown.set(part, reference)
  }
  return shown
}
