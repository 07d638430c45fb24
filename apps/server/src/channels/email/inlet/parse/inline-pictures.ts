import { bareContentId } from '../../../../platform/content-id.ts'
import type { FoundFile } from './parts.ts'

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
    const wanted = bareContentId(reference.replaceAll('&amp;', '&'))
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
      return name ? [[bareContentId(name), file] as const] : []
    }),
  )
