import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/generate/read-server.ts'

/** The cells of a line of a table, from left to right. */
export type Line = readonly string[]

/** The tables of a document, by the name that stands in a comment before each: its first line is the heading. */
export const readTables = (document: string): Map<string, readonly Line[]> => {
  const text = readFileSync(join(root, document), 'utf8')
  const found = text.matchAll(/<!-- (.+) -->\n\n((?:\|.*\n?)+)/g)
  return new Map(
    [...found].map(([, name = '', table = '']) => {
      const lines = table.trim().split('\n')
      const cells = lines.map(line =>
        line
          .slice(1, -1)
          .split('|')
          .map(cell => cell.trim()),
      )
      return [name, cells.filter(([first = '']) => !/^-+$/.test(first))]
    }),
  )
}
