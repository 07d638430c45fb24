import { buffer } from 'node:stream/consumers'
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
