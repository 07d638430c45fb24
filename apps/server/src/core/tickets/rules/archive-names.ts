const longest = 120

/** No path, nothing that a file system reads otherwise, and no hidden file. */
const safe = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ ()-]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(-longest) || 'file'

/** How files are called in one folder, in their order: none twice, whatever case a file system tells apart. */
export const archiveNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map(name => {
    const whole = safe(name)
    const dot = whole.lastIndexOf('.')
    const [stem, end] = dot > 0 ? [whole.slice(0, dot), whole.slice(dot)] : [whole, '']
    let free = whole
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem} (${number})${end}`
    taken.add(free.toLowerCase())
    return free
  })
}
