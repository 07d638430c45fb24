/** How the text of a file is found. */
export type FileKind = 'pdf' | 'word' | 'open-document' | 'sheet' | 'slides' | 'html' | 'plain'

const byName: readonly [RegExp, FileKind][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.do[ct][xm]$/i, 'word'],
  [/\.(od[tsp]|ot[tsp])$/i, 'open-document'],
  [/\.xl[st][xm]$/i, 'sheet'],
  [/\.p(pt|ps|ot)[xm]$/i, 'slides'],
  [/\.x?html?$/i, 'html'],
  [/\.(txt|text|md|markdown|csv|tsv|log|json|xml|ya?ml|ini|conf|srt|tex)$/i, 'plain'],
]
const byType: readonly [RegExp, FileKind][] = [
  [/^application\/(x-)?pdf$/i, 'pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\./i, 'word'],
  [/^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/i, 'open-document'],
  [/^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\./i, 'sheet'],
  [/^application\/vnd\.openxmlformats-officedocument\.presentationml\./i, 'slides'],
  [/^(text\/html|application\/xhtml\+xml)$/i, 'html'],
  [/^(text\/(plain|csv|markdown|tab-separated-values|xml)|application\/(json|xml))$/i, 'plain'],
]

/** By its name, which mail programs know better than its type; null: it has no text that can be read here. */
export const kindOfFile = ({ name, type }: { name: string; type: string }): FileKind | null => {
  const [bare = ''] = type.split(';')
  const named = byName.find(([pattern]) => pattern.test(name.trim()))
  const typed = byType.find(([pattern]) => pattern.test(bare.trim()))
  return (named ?? typed)?.[1] ?? null
}
