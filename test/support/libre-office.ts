import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether there is a LibreOffice to open files with. */
export const hasLibreOffice = (): Promise<boolean> =>
  run('soffice', ['--version']).then(
    () => true,
    () => false,
  )

const signs: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' }
const unescaped = (text: string) => text.replaceAll(/&(\w+);/g, (all, name: string) => signs[name] ?? all)

/** The cells of the first sheet of a flat OpenDocument: days and numbers as what they are, not as they are shown. */
const cellsOf = (document: string): string[][] => {
  const [, sheet = ''] = /<table:table [^>]*>(.*?)<\/table:table>/s.exec(document) ?? []
  return [...sheet.matchAll(/<table:table-row[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', content = '']) => {
        const [, value] = /office:(?:date-)?value="([^"]*)"/.exec(attributes) ?? []
        const [, times = '1'] = /table:number-columns-repeated="(\d+)"/.exec(attributes) ?? []
        const text = unescaped(value ?? content.replaceAll(/<[^>]*>/g, '').trim())
        return Array.from({ length: Math.min(Number(times), 100) }, () => text)
      },
    ),
  )
}

/** The cells of a file as LibreOffice understands it. `as`: how a text file is to be read, as its filter spells that. */
export const openedInLibreOffice = async (
  name: string,
  bytes: Uint8Array,
  as: string | null = null,
): Promise<string[][]> => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-office-'))
  try {
    const file = join(folder, name)
    await writeFile(file, bytes)
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      ...(as ? [`--infilter=CSV:${as}`] : []),
      ...['--convert-to', 'fods', '--outdir', join(folder, 'read'), file],
    ])
    const document = await readFile(join(folder, 'read', name.replace(/\.\w+$/, '.fods')), 'utf8')
    return cellsOf(document).filter(row => row.some(cell => cell !== ''))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
