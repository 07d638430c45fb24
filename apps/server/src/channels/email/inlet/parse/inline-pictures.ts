import type { FoundFile } from './parts.ts'

const bare = (id: string) => id.trim().replace(/^<|>$/g, '').toLowerCase()

const decoded = (reference: string) => {
  try {
    return decodeURIComponent(reference)
  } catch {
    return reference
  }
}

/**
 * Which files the HTML shows, and by which name: each `cid:` is looked for among the Content-IDs, then the
 * Content-Locations, then the file names, whatever the part's disposition says.
 */
export const inlinePictures = (html: string | null, files: readonly FoundFile[]): Map<FoundFile, string> => {
  const shown = new Map<FoundFile, string>()
  if (!html || files.length === 0) return shown
  const byId = indexBy(files, file => file.contentId)
  const byLocation = indexBy(files, file => file.contentLocation?.replace(/^cid:/i, '') ?? null)
  const byName = indexBy(files, file => file.name)
  for (const [, reference = ''] of html.matchAll(/\bcid:([^"'\s>)]{1,1000})/gi)) {
    const wanted = bare(decoded(reference.replaceAll('&amp;', '&')))
    const file = byId.get(wanted) ?? byLocation.get(wanted) ?? byName.get(wanted)
    if (file && !shown.has(file)) shown.set(file, reference)
  }
  return shown
}

/** The first of each name counts. */
const indexBy = (files: readonly FoundFile[], nameOf: (file: FoundFile) => string | null) =>
  new Map(
    files.toReversed().flatMap(file => {
      const name = nameOf(file)
      return name ? [[bare(name), file] as const] : []
    }),
  )
