const MOST = 1000

/** The Message-IDs of a header, in order, once each: folded, without blanks between them, or without brackets at all. */
export const messageIdsOf = (value: string): string[] => {
  const bracketed = [...value.matchAll(/<\s*([^<>]*?)\s*>/g)].map(([, id = '']) => id.replace(/\s+/g, ''))
  const bare = bracketed.length > 0 ? [] : value.split(/[\s,;]+/).filter(word => word.includes('@'))
  const ids = [...bracketed, ...bare].filter(id => id !== '').map(id => `<${id.replaceAll('\0', '')}>`)
  // The nearest ancestors stand last.
  return [...new Set(ids)].slice(-MOST)
}

/** A mail's own id. One that has no brackets, or is not made like an id at all, still names the mail. */
export const ownMessageId = (value: string): string | null => {
  const [first] = messageIdsOf(value)
  if (first) return first
  const word = value.replace(/[\s<>\0]+/g, '')
  return word === '' ? null : `<${word}>`
}
