import { expect, test } from 'vitest'
import { createFields, wholeLines } from './copied-fields.ts'

/** As `COPY` writes it. */
const line = (...fields: (string | number | null)[]) =>
  `${fields.map(field => (field === null ? '\\N' : String(field).replaceAll('\\', '\\\\'))).join('\t')}\n`

const given = [
  [1, 'Aa', { words: 'a "quoted" \\ word,\ta tab and\na line' }, null],
  // The same hash as Aa.
  [9_007_199_254_740_991, 'BB', { words: 'Ελληνικά, 中文, 🫒' }, 20],
  [-315_619_200_000, 'Aa', { empty: '', list: [1, null] }, 0],
] as const
const text = given.map(([id, word, data, by]) => line(id, word, JSON.stringify(data), by)).join('')

async function* oneByOne(pieces: readonly string[]) {
  yield* pieces
}

const readIn = async (pieces: readonly string[]) => {
  const fields = createFields()
  const found: unknown[] = []
  for await (const lines of wholeLines(oneByOne(pieces))) {
    fields.read(lines)
    while (fields.more()) found.push([fields.number(), fields.word(), fields.json(), fields.number()])
  }
  return found
}

test('what was copied is read again, wherever its text was cut', async () => {
  expect(await readIn([text])).toEqual(given)
  for (let cut = 1; cut < text.length; cut++)
    expect(await readIn([text.slice(0, cut), text.slice(cut)])).toEqual(given)
  expect(await readIn([...text])).toEqual(given)
})

test('nothing copied is nothing read', async () => {
  expect(await readIn([])).toEqual([])
})
