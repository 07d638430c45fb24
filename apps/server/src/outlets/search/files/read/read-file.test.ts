import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import {
  docxThatSays,
  odtThatSays,
  pptxThatSays,
  xlsxThatSays,
  zipOf,
} from '../../../../../../../test/support/small-documents.ts'
import {
  encryptedPdf,
  pdfInAnyLetters,
  pdfInKnownEncoding,
  pdfThatSays,
} from '../../../../../../../test/support/small-pdf.ts'
import type { FileKind } from '../rules/kind-of-file.ts'
import { readFile } from './read-file.ts'

const read = async (kind: FileKind, bytes: Uint8Array) => {
  const reading = await readFile({ kind, bytes: new Uint8Array(bytes) })
  return 'text' in reading ? reading.text : reading
}

const texts = [
  ['English', 'The quarterly invoice & its annex'],
  ['Greek', 'Το τιμολόγιο της Αθήνας'],
  ['Russian', 'Договор поставки оборудования'],
  ['Lithuanian', 'Užsakymo sąskaita faktūra'],
  ['Chinese', '退款申请合同条款'],
] as const

test.each([...texts, ['Arabic', 'عقد الخدمة السنوي'] as const])(
  '%s is read from what Word, LibreOffice, Excel and PowerPoint write',
  async (_, text) => {
    expect(await read('word', await docxThatSays(text, 'Second'))).toBe(
      `${text}\nSecond\n\nLetterhead`.replace('\n\n', '\n'),
    )
    expect(await read('open-document', await odtThatSays(text))).toBe(text)
    expect(await read('slides', await pptxThatSays('One', text))).toBe(`One\n${text}`)
    expect(await read('sheet', await xlsxThatSays(text, 47_110_815))).toBe(`${text}\n47110815 within`)
  },
)

test.each(texts)('%s is read from PDF', async (_, text) => {
  expect(await read('pdf', pdfInAnyLetters(text))).toBe(text)
})

test.each([
  ['UniGB-UCS2-H', 'GB1', 'utf-16be', '退款申请合同条款'],
  ['GBK-EUC-H', 'GB1', 'gbk', '退款申请合同条款'],
  ['ETen-B5-H', 'CNS1', 'big5', '退款申請合約'],
  ['90ms-RKSJ-H', 'Japan1', 'shift_jis', '請求書と領収書'],
  ['KSCms-UHC-H', 'Korea1', 'euc-kr', '환불 신청서'],
])('a PDF whose font is not in it, encoded by %s', async (encoding, ordering, charset, text) => {
  const pdf = pdfInKnownEncoding(encoding, ordering, iconv.encode(text, charset))
  expect(await read('pdf', pdf)).toBe(text)
})

test('a PDF in Latin letters, and a page without any', async () => {
  expect(await read('pdf', pdfThatSays('Hello (you) there'))).toBe('Hello (you) there')
  expect(await read('pdf', pdfThatSays(''))).toBe('')
})

test.each([
  ['utf-8', 'Договор поставки'],
  ['windows-1251', 'Договор поставки оборудования и его оплата'],
  ['windows-1253', 'Το τιμολόγιο της Αθήνας είναι εδώ'],
  ['windows-1257', 'Užsakymo sąskaita faktūra už rugsėjį ačiū'],
  ['gb18030', '退款申请合同条款，请尽快处理'],
  ['windows-1256', 'مرحبا، لم أستلم طلبي حتى الآن، متى سيصل'],
  ['utf-16', 'Größe und Länge'],
])('a text in %s', async (charset, text) => {
  expect(await read('plain', iconv.encode(text, charset))).toBe(text)
})

test('HTML without what nobody sees', async () => {
  const html =
    '<title>Offer</title><style>p{color:red}</style><p>Caf&eacute; &amp; bar<p>two<br>three<script>no()</script>'
  expect(await read('html', Buffer.from(html))).toBe('Offer\nCafé & bar\ntwo\nthree')
})

test('what is no text, damaged, or sealed says so', async () => {
  expect(await read('plain', Buffer.from([1, 0, 2, 0, 3]))).toBe('')
  const pdf = pdfThatSays('Hello')
  expect(await read('pdf', encryptedPdf())).toEqual({ failure: 'encrypted' })
  expect(await read('pdf', Buffer.from('no PDF at all'))).toEqual({ failure: 'damaged' })
  expect(await read('pdf', Buffer.alloc(0))).toEqual({ failure: 'damaged' })
  expect(['', 'Hello', { failure: 'damaged' }]).toContainEqual(
    await read('pdf', pdf.subarray(0, pdf.length / 2)),
  )
  const docx = await docxThatSays('Hello')
  expect(await read('word', docx.subarray(0, docx.length / 2))).toEqual({ failure: 'damaged' })
  expect(await read('word', Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toEqual({ failure: 'encrypted' })
  expect(await read('word', await zipOf({ 'other.xml': '<a>Hello</a>' }))).toBe('')
})

test('entities that a document declares itself are not blown up', async () => {
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('')
  const xml = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><d><p><t>before &l12; after</t></p></d>`
  expect(await read('word', await zipOf({ 'word/document.xml': xml }))).toMatch(/^before .* after$/)
})

test('as much is kept of a long text as anybody looks for', async () => {
  const text = await read('plain', Buffer.from('слово '.repeat(100_000)))
  expect(text).toHaveLength(100_000)
})
