import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { judgeFile } from './judge-file.ts'

type Entry = readonly [name: string, content: Buffer]

/** A zip as the format says; `size`: what its directory claims of each file instead of the truth. */
const zipOf = (entries: readonly Entry[], { locked = false } = {}): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content)
    const path = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(locked ? 0x801 : 0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), head, path, packed])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, place, path]))
    files.push(file)
    offset += file.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end])
}

const text = Buffer.from('Just a text')
const program = Buffer.from('MZ\x90\0')
const inZip = (...entries: Entry[]) => judgeFile({ name: 'files.zip', content: zipOf(entries) })

test('an archive is as dangerous as the worst file in it', async () => {
  expect(await inZip(['notes.txt', text], ['photo.jpg', text])).toBeNull()
  expect(await inZip(['notes.txt', text], ['bin/setup.exe', text])).toBe('program')
  expect(await inZip(['tool', program])).toBe('program')
  expect(await inZip(['run.js', text])).toBe('script')
  expect(await inZip(['letter.docm', text], ['run.js', text])).toBe('macros')
  expect(await inZip(['run.js', text], ['photo.jpg', program])).toBe('disguised')
  expect(await inZip(['invoice.pdf.exe', program])).toBe('disguised')
})

test('an archive in an archive is looked into, so deep', async () => {
  const nested = (times: number): Buffer =>
    times === 0 ? program : zipOf([[times === 1 ? 'setup.exe' : 'more.zip', nested(times - 1)]])
  expect(await judgeFile({ name: 'a.zip', content: nested(3) })).toBe('program')
  expect(await judgeFile({ name: 'a.zip', content: nested(4) })).toBeNull()
})

test('what is locked is judged by the names', async () => {
  const content = zipOf(
    [
      ['setup.exe', program],
      ['photo.jpg', program],
    ],
    { locked: true },
  )
  expect(await judgeFile({ name: 'a.zip', content })).toBe('program')
})

test('a document is not dangerous for the drawings in it, but for a program in it', async () => {
  const drawn = zipOf([
    ['[Content_Types].xml', text],
    ['word/media/image1.svg', text],
  ])
  expect(await judgeFile({ name: 'letter.docx', content: drawn })).toBeNull()
  expect(await judgeFile({ name: 'letter.zip', content: drawn })).toBe('script')
  const carries = zipOf([['word/embeddings/setup.exe', program]])
  expect(await judgeFile({ name: 'letter.docx', content: carries })).toBe('program')
})

test('a bomb, very many files and a damaged archive hold nobody up', async () => {
  const bomb = zipOf([['zeros.zip', Buffer.concat([zipOf([['a', text]]), Buffer.alloc(200_000_000)])]])
  const many = zipOf(Array.from({ length: 5000 }, (_, index) => [`${index}.txt`, text]))
  const damaged = zipOf([['setup.exe', program]]).subarray(0, 60)
  const before = performance.now()
  for (const content of [bomb, many, damaged]) expect(await judgeFile({ name: 'a.zip', content })).toBeNull()
  expect(performance.now() - before).toBeLessThan(5000)
})
