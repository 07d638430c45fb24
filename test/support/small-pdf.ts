import { deflateSync } from 'node:zlib'

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

const written = (shown: string): PdfObject => ({
  dictionary: '',
  stream: Buffer.from(`BT /F1 ${shown} ET`, 'latin1'),
})

/** A PDF of one page with one line in Latin letters. */
export const pdfThatSays = (line: string): Buffer =>
  pdfOf(page(written(`48 Tf 60 700 Td (${line.replaceAll(/[()\\]/g, '\\$&')}) Tj`), helvetica))

/** A PDF with one line in a font that the reader is to have, as programs for East Asia write them: numbers in an encoding that is known by name. */
export const pdfInKnownEncoding = (encoding: string, ordering: string, line: Buffer): Buffer =>
  pdfOf(
    page(
      written(`48 Tf 60 700 Td <${line.toString('hex')}> Tj`),
      [`<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [6 0 R] >>`],
      [
        `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor 7 0 R >>`,
        '<< /Type /FontDescriptor /FontName /Song /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
      ],
    ),
  )

/** A PDF that opens with a password only. */
export const encryptedPdf = (): Buffer => {
  const hex = (byte: number) => `<${Buffer.alloc(32, byte).toString('hex')}>`
  const encryption = `<< /Filter /Standard /V 1 /R 2 /O ${hex(1)} /U ${hex(2)} /P -4 >>`
  return pdfOf(page(written('12 Tf (secret) Tj'), helvetica, [encryption]), '/Encrypt 6 0 R /ID [<00><00>]')
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
      written(`12 Tf 20 700 Td <${shown}> Tj`),
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
