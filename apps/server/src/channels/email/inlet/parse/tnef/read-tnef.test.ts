import { expect, test } from 'vitest'
import { createDecoding } from '../../../../../platform/charset/decode-text.ts'
import { parseMail } from '../parse-mail.ts'
import { readTnef } from './read-tnef.ts'
import { decompress } from './rtf.ts'

const level = { message: 1, file: 2 } as const
const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer)
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

const attribute = (where: keyof typeof level, id: number, type: number, data: Buffer) =>
  Buffer.concat([
    Buffer.from([level[where]]),
    u16(id),
    u16(type),
    u32(data.length),
    data,
    u16(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0)),
  ])
const variable = (type: number, id: number, value: Buffer) =>
  Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), padded(value)])
const unicode = (id: number, text: string) => variable(0x1f, id, Buffer.from(`${text}\0`, 'utf16le'))
const properties = (...all: Buffer[]) => Buffer.concat([u32(all.length), ...all])

const file = (name: string, content: string, ...more: Buffer[]) => [
  attribute('file', 0x9002, 6, Buffer.alloc(14)),
  attribute('file', 0x8010, 1, Buffer.from('SHORT~1.TXT\0', 'latin1')),
  attribute('file', 0x800f, 6, Buffer.from(content)),
  attribute('file', 0x9005, 6, properties(unicode(0x3707, name), ...more)),
]

const winmail = (...attributes: Buffer[]) =>
  Buffer.concat([
    u32(0x223e9f78),
    u16(1),
    attribute('message', 0x9006, 8, u32(0x10000)),
    attribute('message', 0x9007, 6, Buffer.concat([u32(1252), u32(0)])),
    ...attributes,
  ])

const read = (bytes: Buffer) => readTnef(bytes, createDecoding())

test('files come out under their long names', () => {
  const found = read(winmail(...file('Größe über alles.txt', 'hello'), ...file('b.txt', 'bye')))
  expect(found?.files.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['Größe über alles.txt', 'hello'],
    ['b.txt', 'bye'],
  ])
})

test('the text comes out, be it plain, HTML, or wrapped into packed RTF', () => {
  const body = (...all: Buffer[]) => read(winmail(attribute('message', 0x9003, 6, properties(...all))))
  expect(body(unicode(0x1000, 'Grüße'))).toMatchObject({ text: 'Grüße', html: null })
  expect(body(variable(0x102, 0x1013, Buffer.from('<p>Gr\xfc\xdfe</p>', 'latin1')))).toMatchObject({
    html: '<p>Grüße</p>',
  })
  const rtf = Buffer.from(
    "{\\rtf1\\ansi\\ansicpg1252\\fromtext \\deff0{\\fonttbl{\\f0 Arial;}}Gr\\'fc\\'dfe}",
  )
  const packed = Buffer.concat([u32(rtf.length + 12), u32(rtf.length), u32(0x414c454d), u32(0), rtf])
  expect(body(variable(0x102, 0x1009, packed))).toMatchObject({ text: 'Grüße' })
})

// The example of MS-OXRTFCP, section 4.1.1.
test('packed RTF is unpacked', () => {
  const packed = Buffer.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542' +
      '320af32068656c0900206277' +
      '05b06c647d0a800fa0',
    'hex',
  )
  expect(decompress(packed).toString()).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
})

test('what is broken, or no such thing at all, is left as it is', () => {
  const whole = winmail(...file('a.txt', 'hello'))
  expect(read(whole.subarray(0, -20))).toBeNull()
  expect(read(Buffer.from('no such thing'))).toBeNull()
  expect(read(Buffer.alloc(0))).toBeNull()
})

const mailWith = (content: Buffer) =>
  parseMail(
    Buffer.from(
      [
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        '',
        'See the file',
        '--x',
        'Content-Type: application/ms-tnef; name=winmail.dat',
        'Content-Transfer-Encoding: base64',
        '',
        content.toString('base64'),
        '--x--',
      ].join('\r\n'),
    ),
  )

test('of a winmail.dat the customer’s files are attached, not the wrapping', async () => {
  const { text, files, unread } = await mailWith(winmail(...file('a.txt', 'hello')))
  expect({ text, names: files.map(({ name }) => name), unread }).toEqual({
    text: 'See the file',
    names: ['a.txt'],
    unread: [],
  })
})

test('one that cannot be opened stays, and the mail says so', async () => {
  const { files, unread } = await mailWith(Buffer.from('broken'))
  expect({ names: files.map(({ name }) => name), unread }).toEqual({
    names: ['winmail.dat'],
    unread: [{ what: 'winmail', name: 'winmail.dat' }],
  })
})
