import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../../platform/db/database.ts'
import { inTurn } from './in-turn.ts'
import { withOwnClient } from './own-client.ts'
import { createWriting } from './write-complete.ts'
import type { Said, Told, WritingWork } from './writing-thread.ts'

// The other side of writing-thread.ts: adds up and writes what it is told, one after another, and ends.
const { url = '', zones, rows }: WritingWork = workerData
const { db, pool } = openDatabase({ url, connections: 4, onError: () => {} })
const say = (said: Said) => parentPort?.postMessage(said)

const told: Told[] = []
let wake = () => {}
parentPort?.on('message', (message: Told) => {
  told.push(message)
  wake()
})

async function* complete() {
  for (;;) {
    const next = told.shift()
    if (next === 'no more') return
    if (next) yield next
    else
      await new Promise<void>(resolve => {
        wake = resolve
      })
  }
}

try {
  await withOwnClient(pool, async client => {
    const { write, end } = inTurn(client)
    const writing = await createWriting(db, { write, zones, rows })
    for await (const next of complete()) {
      await writing.add(next)
      say('done')
    }
    await end()
    say(writing.late())
  })
} finally {
  parentPort?.close()
  await db.destroy()
}
