import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import type { Gathering } from '../rules/gathered-text.ts'

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** No pictures, no fonts of the machine, and no code made of what a font says. */
const careful = {
  useSystemFonts: false,
  disableFontFace: true,
  isEvalSupported: false,
  useWasm: false,
  maxImageSize: 1,
  verbosity: 0,
  // Which signs the numbers of Chinese, Japanese and Korean fonts stand for.
  cMapUrl: join(pdfjs, 'cmaps/'),
}

/** A word that a line ends in the middle of. */
const hyphen = /\p{Ll}[-\u2010]$/u

/** The text of the pages, one after the other. Pictures of text say nothing. */
export const readPdf = async (bytes: Uint8Array, text: Gathering): Promise<void> => {
  const pdf = await getDocumentProxy(bytes, careful)
  for (let number = 1; number <= pdf.numPages && !text.isFull(); number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      if (!item.hasEOL) text.add(item.str)
      else text.add(hyphen.test(item.str) ? item.str.slice(0, -1) : `${item.str}\n`)
    }
    text.add('\n')
    page.cleanup()
  }
}
