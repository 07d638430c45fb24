import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partsOf } from './quotes.ts'

// Public replies; beside the project, never in it.
const folder = join(import.meta.dirname, '../../../../shared/data/replies')
const page = join(import.meta.dirname, '../../../docs/reference/folding-of-replies.md')
const there = existsSync(folder)
/** Said where they are not. */
const named = (name: string) => (there ? name : `${name} (skipped: the public replies are not here)`)

/** By what a folded text begins; whoever wrote the reply wrote none of them. */
const beginnings: readonly (readonly [name: string, is: RegExp])[] = [
  ['a quote mark', /^\s*>/],
  ['a head of a mail', /^\s*\*?(from|de|von)\s*\*?\s*:/i],
  ['a separator', /^\s*(-{3,}\s*[\p{L} ]+-{3,}|_{20,})/iu],
  ['whose it is', /^[^\n]{1,250}(\n[^\n]{1,250})?(wrote|a écrit|skrev)/iu],
]

const read = () =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt') && name !== 'LICENSE')
    .toSorted()
    .map(name => {
      const text = readFileSync(join(folder, name), 'utf8')
      const parts = partsOf(text)
      const folded = parts.filter(part => part.trailing).map(part => part.text)
      const [begins = null] = folded.flatMap(each => beginnings.find(([, is]) => is.test(each))?.[0] ?? [])
      return { name: name.replace('.txt', ''), text, parts, folded: folded.join('\n'), begins }
    })

test.runIf(there)(
  named('of 90 public replies nothing is deleted, and nothing is hidden that their writers wrote'),
  () => {
    const replies = read()
    expect(replies).toHaveLength(90)
    for (const { name, text, parts } of replies)
      expect([name, parts.map(part => part.text).join('\n')]).toEqual([name, text])
    const folding = replies.filter(({ folded }) => folded !== '')
    expect(
      folding.filter(({ begins }) => begins === null).map(({ name, folded }) => [name, folded.slice(0, 80)]),
    ).toEqual([])
    // What stands between quotes, or below the last one, is an answer.
    for (const { name, parts } of folding)
      expect([name, parts.at(-1)?.trailing, parts.slice(0, -1).some(part => part.trailing)]).toEqual([
        name,
        true,
        false,
      ])
  },
)

test.runIf(there)(named('the page says what becomes of each'), () => {
  const rows = read().map(
    ({ name, text, folded, begins }) =>
      `| ${name} | ${text.length - folded.length} | ${folded.length} | ${begins ?? ''} |`,
  )
  expect(readFileSync(page, 'utf8')).toContain(rows.join('\n'))
})
