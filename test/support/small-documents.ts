import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import { ZipFile } from 'yazl'

/** An archive with these files. */
export const zipOf = (files: Record<string, string | Buffer>): Promise<Buffer> => {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const wordXmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A document of Word with a paragraph for each line; a word may be cut into several runs, as Word does. */
export const docxThatSays = (...lines: string[]): Promise<Buffer> => {
  const runs = (line: string) =>
    (line.match(/.{1,7}/gsu) ?? [])
      .map(piece => `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`)
      .join('')
  const body = lines.map(line => `<w:p>${runs(line)}</w:p>`).join('')
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordXmlns}><w:body>${body}<w:p><w:del><w:r><w:delText>struckout</w:delText></w:r></w:del></w:p></w:body></w:document>`,
    'word/header1.xml': `<w:hdr ${wordXmlns}><w:p><w:r><w:t>Letterhead</w:t></w:r></w:p></w:hdr>`,
  })
}

export const odtThatSays = (...lines: string[]): Promise<Buffer> =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${lines
      .map(line => `<text:p>${escaped(line).replaceAll(' ', '<text:s/>')}</text:p>`)
      .join('')}</office:text></office:body></office:document-content>`,
  })

export const xlsxThatSays = (text: string, number: number): Promise<Buffer> =>
  zipOf({
    'xl/sharedStrings.xml': `<sst><si><t>${escaped(text)}</t><rPh><t>spoken</t></rPh></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>${number}</v></c><c t="inlineStr"><is><t>within</t></is></c></row></sheetData></worksheet>`,
  })

export const pptxThatSays = (...slides: string[]): Promise<Buffer> =>
  zipOf(
    Object.fromEntries(
      slides.map((slide, at) => [
        `ppt/slides/slide${at + 1}.xml`,
        `<p:sld xmlns:a="a"><a:p><a:r><a:t>${escaped(slide)}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
  )

/** A document whose text is as long as asked, of one letter: small as it is packed. */
export const docxBomb = (megabytes: number): Promise<Buffer> => {
  const begin = `<w:document ${wordXmlns}><w:body><w:p>`
  return zipOf({
    'word/document.xml': Buffer.concat([Buffer.from(begin), Buffer.alloc(megabytes << 20, ' ')]),
  })
}

type PdfObject = string | { dictionary: string; stream: Buffer }

/** A PDF of these objects, the first of which is its catalogue. */
const pdfOf = (objects: readonly PdfObject[], trailer = ''): Buffer => {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let at = pieces[0]?.length ?? 0
  const put = (bytes: Buffer) => {
    pieces.push(bytes)
    at += bytes.length
  }
  for (const [index, object] of objects.entries()) {
    places.push(at)
    put(Buffer.from(`${index + 1} 0 obj\n`))
    if (typeof object === 'string') put(Buffer.from(object, 'latin1'))
    else {
      put(Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >>\nstream\n`))
      put(object.stream)
      put(Buffer.from('\nendstream'))
    }
    put(Buffer.from('\nendobj\n'))
  }
  const start = at
  const lines = places.map(place => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('')
  put(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`))
  put(
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

const page = (content: PdfObject, font: string[], more: PdfObject[] = []): PdfObject[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  content,
  ...font,
  ...more,
]
const helvetica = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']

/** A PDF that opens with a password only. */
export const encryptedPdf = (): Buffer => {
  const hex = (byte: number) => `<${Buffer.alloc(32, byte).toString('hex')}>`
  const encryption = `<< /Filter /Standard /V 1 /R 2 /O ${hex(1)} /U ${hex(2)} /P -4 >>`
  const content = { dictionary: '', stream: Buffer.from('BT /F1 12 Tf (secret) Tj ET') }
  return pdfOf(page(content, helvetica, [encryption]), '/Encrypt 6 0 R /ID [<00><00>]')
}

/** A PDF whose page unpacks to so many megabytes of commands. */
export const pdfBomb = (megabytes: number): Buffer => {
  const commands = Buffer.from('BT /F1 9 Tf (a) Tj ET\n'.repeat(50_000))
  const all = Buffer.concat(
    Array.from({ length: Math.ceil((megabytes << 20) / commands.length) }, () => commands),
  )
  return pdfOf(page({ dictionary: '/Filter /FlateDecode', stream: deflateSync(all) }, helvetica))
}

/** A PDF with one line in any letters, as programs write them: numbers of glyphs, and a table of what these mean. */
export const pdfInAnyLetters = (line: string): Buffer => {
  const letters = [...line]
  const code = (at: number) => (at + 1).toString(16).padStart(4, '0')
  const shown = letters.map((_, at) => code(at)).join('')
  const meanings = letters
    .map((letter, at) => `<${code(at)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`)
    .join('\n')
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${letters.length} beginbfchar
${meanings}
endbfchar endcmap CMapName currentdict /CMap defineresource pop end end`
  return pdfOf(
    page(
      { dictionary: '', stream: Buffer.from(`BT /F1 12 Tf 20 700 Td <${shown}> Tj ET`) },
      [
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
      ],
      [
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>',
        { dictionary: '', stream: Buffer.from(table) },
        '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
      ],
    ),
  )
}
