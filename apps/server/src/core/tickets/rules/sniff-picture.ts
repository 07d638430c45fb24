/** The pictures that browsers draw and that run nothing, told by their first bytes, whatever the other side calls them. */
export const pictureType = (bytes: Buffer): string | null => {
  const starts = (at: number, ...expected: number[]) =>
    expected.every((byte, index) => bytes[at + index] === byte)
  const says = (at: number, text: string) => bytes.toString('latin1', at, at + text.length) === text
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(0, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (says(0, 'GIF87a') || says(0, 'GIF89a')) return 'image/gif'
  if (says(0, 'RIFF') && says(8, 'WEBP')) return 'image/webp'
  if (says(4, 'ftypavif') || says(4, 'ftypavis')) return 'image/avif'
  return null
}
