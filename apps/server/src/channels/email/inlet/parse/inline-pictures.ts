import { bareContentId } from '../../../../platform/content-id.ts'
import type { FoundFile } from './parts.ts'

const byCid = /\bcid:([^"'\s>)]{1,1000})/gi
/** Where HTML names a picture: in an attribute, or in a style. */
const anyPicture =
  /\b(?:src|background)\s{0,9}=\s{0,9}(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))|url\(\s{0,9}["']?([^"')]{1,2000})/gi

/**
 * Which files the HTML shows, and by which name: each `cid:` is looked for among the Content-IDs, then the
 * Content-Locations, then the file names, whatever the part's disposition says; what else it shows, among the Content-Locations (RFC 2557).
 */
export const inlinePictures = (html: string | null, files: readonly FoundFile[]): Map<FoundFile, string> => {
  const shown = new Map<FoundFile, string>()
  if (!html || files.length === 0) return shown
  const byId = indexBy(files, file => file.contentId)
  const byLocation = indexBy(files, file => file.contentLocation?.replace(/^cid:/i, '') ?? null)
  const byName = indexBy(files, file => file.name)
  const show = (file: FoundFile | undefined, reference: string) => {
    if (file && !shown.has(file)) shown.set(file, reference)
  }
  for (const [, given = ''] of html.matchAll(byCid)) {
    const reference = given.replaceAll('&amp;', '&')
    const wanted = bareContentId(reference)
    show(byId.get(wanted) ?? byLocation.get(wanted) ?? byName.get(wanted), reference)
  }
  if (byLocation.size === 0) return shown
  for (const [, ...given] of html.matchAll(anyPicture)) {
    const reference = (given.find(each => each !== undefined) ?? '').trim().replaceAll('&amp;', '&')
    show(byLocation.get(bareContentId(reference)), reference)
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
