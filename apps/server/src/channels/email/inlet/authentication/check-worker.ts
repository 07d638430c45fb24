import { parentPort } from 'node:worker_threads'
import { checkWith } from './check-all.ts'
import type { Asked, Checked } from './check-in-thread.ts'
import { createResolver } from './resolver.ts'

// The other side of check-in-thread.ts. Side by side, because most of the time is spent waiting for name servers.
const check = checkWith(createResolver())

const answer = async ({ id, raw, arrival }: Asked): Promise<Checked> => {
  try {
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
    return { id, found: await check(bytes, { ...arrival, at: Temporal.Instant.from(arrival.at) }) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answer(asked)))
