import { archiveNames } from './archive-names.ts'

type File = { name: string; hash: string; inText: boolean }
type Words = { note: string; pictures: string }

/**
 * Where files lie in an archive: what is attached, beside a note of that name, and below it the pictures of texts in a folder of their own; a
 * logo that stands below every mail is there once.
 */
export const archiveEntries = (
  files: readonly File[],
  words: Words,
): { note: string; entries: { path: string; hash: string }[] } => {
  const attached = files.filter(({ inText }) => !inText)
  const pictures = new Map(
    files.filter(({ inText }) => inText).map(picture => [picture.hash, picture] as const),
  )
  const [note = '', folder = '', ...names] = archiveNames([
    words.note,
    words.pictures,
    ...attached.map(({ name }) => name),
  ])
  const shown = [...pictures.values()]
  const shownNames = archiveNames(shown.map(({ name }) => name))
  return {
    note,
    entries: [
      ...attached.map(({ hash }, at) => ({ path: names[at] ?? hash, hash })),
      ...shown.map(({ hash }, at) => ({ path: `${folder}/${shownNames[at] ?? hash}`, hash })),
    ],
  }
}
