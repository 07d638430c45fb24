import { expect, test } from 'vitest'
import { docxBomb, docxThatSays } from '../../../../../../../test/support/small-documents.ts'
import { pdfBomb } from '../../../../../../../test/support/small-pdf.ts'
import { readInThread } from './reading-thread.ts'

const own = (bytes: Buffer) => new Uint8Array(bytes)

test('files are read in a thread apart, several side by side and one after the other', async () => {
  const read = async (said: string) =>
    expect(await readInThread({ kind: 'word', bytes: own(await docxThatSays(said)) })).toEqual({
      text: `${said}\nLetterhead`,
    })
  await Promise.all([read('Hello'), read('Good morning')])
  for (const said of ['Good evening', 'Good night']) await read(said)
})

test('what unpacks to very much is read until there is enough of it, and takes no more memory than there is for it', async () => {
  const bombs = [
    { kind: 'word' as const, bytes: own(await docxBomb(300)) },
    { kind: 'pdf' as const, bytes: own(pdfBomb(200)) },
  ]
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  const readings = []
  for (const bomb of bombs) readings.push(await readInThread(bomb))
  clearInterval(watch)
  expect(readings).toEqual([{ text: '' }, { failure: 'limits' }])
  expect(most - before).toBeLessThan(700 << 20)
}, 120_000)

test.each([
  ['works for ever', 'for (;;);'],
  ['takes ever more objects', 'const all = []; for (;;) all.push(Array.from({ length: 1000 }, () => ({})))'],
  [
    'takes ever more bytes',
    'const all = []; for (;;) { all.push(new Uint8Array(10_000_000).fill(1)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20) }',
  ],
  ['ends itself', 'process.exit(3)'],
  ['fails', 'throw new Error("no")'],
])(
  'a thread that %s is ended, and the server goes on',
  async (_, code) => {
    const worker = `import { parentPort } from 'node:worker_threads'\nparentPort.once('message', () => { ${code} })`
    const file = { kind: 'plain' as const, bytes: new Uint8Array(3) }
    const url = new URL(`data:text/javascript,${encodeURIComponent(worker)}`)
    const limits = { work: 1_000, time: 30_000, outside: 100 << 20 }
    expect(await readInThread(file, url, limits)).toEqual({ failure: 'limits' })
  },
  60_000,
)
